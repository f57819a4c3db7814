resource "aws_flow_log" "to" {
  for_each             = toset(["cloud-watch-logs", "s3", "kinesis-data-firehose"])
  log_destination      = "arn:aws:s3:::logs"
  log_destination_type = each.key
  traffic_type         = "ALL"
  vpc_id               = "vpc-1"
}

resource "aws_flow_log" "parquet" {
  log_destination      = "arn:aws:s3:::logs"
  log_destination_type = "s3"
  vpc_id               = "vpc-1"
  destination_options {
    file_format = "parquet"
  }
}
