resource "aws_db_subnet_group" "shop" {
  name       = local.name
  subnet_ids = module.network.private_subnets
}

resource "aws_db_instance" "shop" {
  identifier           = local.name
  engine               = "postgres"
  engine_version       = "16.4"
  instance_class       = "db.m6g.large"
  allocated_storage    = 200
  storage_type         = "gp3"
  multi_az             = true
  db_subnet_group_name = aws_db_subnet_group.shop.name
  username             = "shop"
  password             = "from-a-secret-store"
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id = "${local.name}-sessions"
  description          = "Sessions and carts"
  engine               = "redis"
  node_type            = "cache.t4g.small"
  num_cache_clusters   = 2
}

resource "aws_s3_bucket" "images" {
  bucket = "${local.name}-images"
}

resource "aws_kms_key" "shop" {
  description         = "Encrypts the shop's data"
  enable_key_rotation = true
}
