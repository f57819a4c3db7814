resource "aws_config_configuration_recorder" "continuous" {
  role_arn = "r"
}

resource "aws_config_configuration_recorder" "daily" {
  role_arn = "r"

  recording_mode {
    recording_frequency = "DAILY"
  }
}
