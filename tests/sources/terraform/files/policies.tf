resource "aws_iam_policy" "read" {
  name   = "read"
  policy = <<EOF_POLICY
{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": "*" }
  ]
}
EOF_POLICY
}

resource "aws_iam_policy" "write" {
  name = "write"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = "s3:PutObject"
        Resource = "${aws_s3_bucket.data.arn}/*"
      },
    ]
  })
}

resource "aws_iam_role" "task" {
  assume_role_policy = <<-JSON
    {
      "Principal": "${var.principal}",
      "Escaped": "$${aws:username}"
    }
  JSON
  description = "runs \"tasks\"\tand\\or jobs"
}
