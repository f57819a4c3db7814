resource "aws_kinesis_stream" "provisioned" {
  name             = "provisioned"
  shard_count      = 2
  retention_period = 720
}

resource "aws_kinesis_stream" "on_demand" {
  name = "on-demand"
  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}
