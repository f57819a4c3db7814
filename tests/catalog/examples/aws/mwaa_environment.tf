resource "aws_mwaa_environment" "default" {
  name = "e"
}

resource "aws_mwaa_environment" "c_micro" {
  name              = "e"
  environment_class = "mw1.micro"
}

resource "aws_mwaa_environment" "c_small" {
  name              = "e"
  environment_class = "mw1.small"
}

resource "aws_mwaa_environment" "c_medium" {
  name              = "e"
  environment_class = "mw1.medium"
}

resource "aws_mwaa_environment" "c_large" {
  name              = "e"
  environment_class = "mw1.large"
}

resource "aws_mwaa_environment" "c_xlarge" {
  name              = "e"
  environment_class = "mw1.xlarge"
}

resource "aws_mwaa_environment" "c_2xlarge" {
  name              = "e"
  environment_class = "mw1.2xlarge"
}
