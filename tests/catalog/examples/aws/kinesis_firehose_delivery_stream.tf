resource "aws_kinesis_firehose_delivery_stream" "converted" {
  name        = "converted"
  destination = "extended_s3"
  extended_s3_configuration {
    bucket_arn = "arn:aws:s3:::a"
    role_arn   = "arn:aws:iam::123456789012:role/r"
    data_format_conversion_configuration {
      enabled = true
    }
  }
}

resource "aws_kinesis_firehose_delivery_stream" "into_vpc" {
  name        = "into-vpc"
  destination = "opensearch"
  opensearch_configuration {
    index_name = "a"
    role_arn   = "arn:aws:iam::123456789012:role/r"
    vpc_config {
      subnet_ids         = ["subnet-1", "subnet-2"]
      security_group_ids = ["sg-1"]
      role_arn           = "arn:aws:iam::123456789012:role/r"
    }
  }
}

resource "aws_kinesis_firehose_delivery_stream" "topic" {
  name        = "topic"
  destination = "extended_s3"
  msk_source_configuration {
    msk_cluster_arn = "arn:aws:kafka:us-east-1:123456789012:cluster/a"
    topic_name      = "a"
  }
}
