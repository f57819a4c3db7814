locals {
  kinds = {
    for pair in setproduct(
      ["PROVISIONED", "PAY_PER_REQUEST"], ["STANDARD", "STANDARD_INFREQUENT_ACCESS"]
    ) : join("-", pair) => { mode = pair[0], class = pair[1] }
  }
}

resource "aws_dynamodb_table" "single" {
  for_each       = local.kinds
  name           = "single-${each.key}"
  hash_key       = "id"
  billing_mode   = each.value.mode
  table_class    = each.value.class
  read_capacity  = 5
  write_capacity = 5
  stream_enabled = true
  point_in_time_recovery {
    enabled = true
  }
  global_secondary_index {
    name            = "other"
    hash_key        = "other"
    projection_type = "ALL"
    read_capacity   = 1
    write_capacity  = 1
  }
}

resource "aws_dynamodb_table" "global" {
  for_each       = local.kinds
  name           = "global-${each.key}"
  hash_key       = "id"
  billing_mode   = each.value.mode
  table_class    = each.value.class
  read_capacity  = 5
  write_capacity = 5
  replica {
    region_name            = "eu-west-1"
    point_in_time_recovery = true
  }
  replica {
    region_name = "ap-southeast-2"
  }
}
