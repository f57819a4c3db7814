resource "aws_sagemaker_notebook_instance" "n0" {
  instance_type = "ml.t3.medium"
}

resource "aws_sagemaker_notebook_instance" "n1" {
  instance_type = "ml.t3.large"
}

resource "aws_sagemaker_notebook_instance" "n2" {
  instance_type = "ml.m5.xlarge"
}

resource "aws_sagemaker_notebook_instance" "n3" {
  instance_type = "ml.m5.2xlarge"
}

resource "aws_sagemaker_notebook_instance" "n4" {
  instance_type = "ml.c5.xlarge"
}
