resource "aws_glue_job" "plain" {
  name     = "plain"
  role_arn = "arn:aws:iam::123456789012:role/r"
  command {
    script_location = "s3://a/b.py"
  }
}

resource "aws_glue_job" "workers" {
  for_each = toset([
    "Standard", "G.025X", "G.1X", "G.2X", "G.4X", "G.8X", "G.12X", "G.16X", "R.1X", "R.2X", "R.4X", "R.8X",
  ])
  name              = each.key
  role_arn          = "arn:aws:iam::123456789012:role/r"
  worker_type       = each.key
  number_of_workers = 4
  command {
    script_location = "s3://a/b.py"
  }
}

resource "aws_glue_job" "flexible" {
  name              = "flexible"
  role_arn          = "arn:aws:iam::123456789012:role/r"
  execution_class   = "FLEX"
  worker_type       = "G.1X"
  number_of_workers = 4
  command {
    script_location = "s3://a/b.py"
  }
}

resource "aws_glue_job" "kinds" {
  for_each          = toset(["gluestreaming", "pythonshell", "glueray"])
  name              = each.key
  role_arn          = "arn:aws:iam::123456789012:role/r"
  worker_type       = each.key == "glueray" ? "Z.2X" : null
  number_of_workers = each.key == "glueray" ? 5 : null
  max_capacity      = each.key == "glueray" ? null : 1
  command {
    name            = each.key
    script_location = "s3://a/b.py"
  }
}
