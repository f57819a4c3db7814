resource "aws_sagemaker_endpoint_configuration" "c" {
  production_variants {
    instance_type          = "ml.t2.medium"
    initial_instance_count = 2
  }

  production_variants {
    instance_type          = "ml.m5.large"
    initial_instance_count = 1
  }

  production_variants {
    serverless_config {
      max_concurrency   = 5
      memory_size_in_mb = 2048
    }
  }
}

resource "aws_sagemaker_endpoint" "a" {
  endpoint_config_name = aws_sagemaker_endpoint_configuration.c.name
}
