resource "aws_apprunner_auto_scaling_configuration_version" "c" {
  auto_scaling_configuration_name = "c"
  min_size                        = 2
}

resource "aws_apprunner_service" "a" {
  service_name                   = "s"
  auto_scaling_configuration_arn = aws_apprunner_auto_scaling_configuration_version.c.arn
}

resource "aws_apprunner_service" "small" {
  service_name = "t"

  instance_configuration {
    cpu    = "0.25 vCPU"
    memory = "0.5 GB"
  }
}
