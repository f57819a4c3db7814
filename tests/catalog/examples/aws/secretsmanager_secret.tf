resource "aws_secretsmanager_secret" "a" {
  name = "db"
}

resource "aws_secretsmanager_secret" "replicated" {
  name = "everywhere"

  replica {
    region = "us-west-2"
  }

  replica {
    region = "ap-southeast-1"
  }
}
