resource "aws_directory_service_directory" "simple_large" {
  name = "corp"
}

resource "aws_directory_service_directory" "simple_small" {
  name = "corp"
  size = "Small"
}

resource "aws_directory_service_directory" "connector_small" {
  name = "corp"
  type = "ADConnector"
  size = "Small"
}

resource "aws_directory_service_directory" "connector_large" {
  name = "corp"
  type = "ADConnector"
  size = "Large"
}

resource "aws_directory_service_directory" "standard" {
  name    = "corp"
  type    = "MicrosoftAD"
  edition = "Standard"
}

resource "aws_directory_service_directory" "enterprise" {
  name                                 = "corp"
  type                                 = "MicrosoftAD"
  desired_number_of_domain_controllers = 4
}
