resource "aws_ssm_parameter" "standard" {
  type = "String"
}

resource "aws_ssm_parameter" "advanced" {
  type = "String"
  tier = "Advanced"
}

resource "aws_ssm_parameter" "intelligent" {
  type = "String"
  tier = "Intelligent-Tiering"
}
