resource "aws_elasticache_replication_group" "redis_cache_t3_micro" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "redis"
  node_type                = "cache.t3.micro"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "redis_cache_t4g_medium" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "redis"
  node_type                = "cache.t4g.medium"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "redis_cache_m5_large" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "redis"
  node_type                = "cache.m5.large"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "redis_cache_m6g_xlarge" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "redis"
  node_type                = "cache.m6g.xlarge"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "redis_cache_r5_large" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "redis"
  node_type                = "cache.r5.large"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "redis_cache_r6g_2xlarge" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "redis"
  node_type                = "cache.r6g.2xlarge"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "redis_cache_m7g_large" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "redis"
  node_type                = "cache.m7g.large"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "redis_cache_r7g_large" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "redis"
  node_type                = "cache.r7g.large"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "redis_cache_r6gd_xlarge" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "redis"
  node_type                = "cache.r6gd.xlarge"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "redis_cache_c7gn_large" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "redis"
  node_type                = "cache.c7gn.large"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "valkey_cache_t3_micro" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "valkey"
  node_type                = "cache.t3.micro"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "valkey_cache_t4g_medium" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "valkey"
  node_type                = "cache.t4g.medium"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "valkey_cache_m5_large" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "valkey"
  node_type                = "cache.m5.large"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "valkey_cache_m6g_xlarge" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "valkey"
  node_type                = "cache.m6g.xlarge"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "valkey_cache_r5_large" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "valkey"
  node_type                = "cache.r5.large"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "valkey_cache_r6g_2xlarge" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "valkey"
  node_type                = "cache.r6g.2xlarge"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "valkey_cache_m7g_large" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "valkey"
  node_type                = "cache.m7g.large"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "valkey_cache_r7g_large" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "valkey"
  node_type                = "cache.r7g.large"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "valkey_cache_r6gd_xlarge" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "valkey"
  node_type                = "cache.r6gd.xlarge"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_replication_group" "valkey_cache_c7gn_large" {
  replication_group_id     = "a"
  description              = "a"
  engine                   = "valkey"
  node_type                = "cache.c7gn.large"
  num_node_groups          = 2
  replicas_per_node_group  = 1
  snapshot_retention_limit = 5
}
