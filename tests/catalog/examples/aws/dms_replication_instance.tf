resource "aws_dms_replication_instance" "t2_micro_true" {
  replication_instance_id    = "a"
  replication_instance_class = "dms.t2.micro"
  multi_az                   = true
  allocated_storage          = 200
}

resource "aws_dms_replication_instance" "t2_micro_false" {
  replication_instance_id    = "a"
  replication_instance_class = "dms.t2.micro"
  multi_az                   = false
  allocated_storage          = 200
}

resource "aws_dms_replication_instance" "c5_large_true" {
  replication_instance_id    = "a"
  replication_instance_class = "dms.c5.large"
  multi_az                   = true
  allocated_storage          = 200
}

resource "aws_dms_replication_instance" "c5_large_false" {
  replication_instance_id    = "a"
  replication_instance_class = "dms.c5.large"
  multi_az                   = false
  allocated_storage          = 200
}
