resource "aws_elasticache_cluster" "redis_cache_t3_micro" {
  cluster_id               = "a"
  engine                   = "redis"
  node_type                = "cache.t3.micro"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "redis_cache_t4g_medium" {
  cluster_id               = "a"
  engine                   = "redis"
  node_type                = "cache.t4g.medium"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "redis_cache_m5_large" {
  cluster_id               = "a"
  engine                   = "redis"
  node_type                = "cache.m5.large"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "redis_cache_m6g_xlarge" {
  cluster_id               = "a"
  engine                   = "redis"
  node_type                = "cache.m6g.xlarge"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "redis_cache_r5_large" {
  cluster_id               = "a"
  engine                   = "redis"
  node_type                = "cache.r5.large"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "redis_cache_r6g_2xlarge" {
  cluster_id               = "a"
  engine                   = "redis"
  node_type                = "cache.r6g.2xlarge"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "redis_cache_m7g_large" {
  cluster_id               = "a"
  engine                   = "redis"
  node_type                = "cache.m7g.large"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "redis_cache_r7g_large" {
  cluster_id               = "a"
  engine                   = "redis"
  node_type                = "cache.r7g.large"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "memcached_cache_t3_micro" {
  cluster_id               = "a"
  engine                   = "memcached"
  node_type                = "cache.t3.micro"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "memcached_cache_t4g_medium" {
  cluster_id               = "a"
  engine                   = "memcached"
  node_type                = "cache.t4g.medium"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "memcached_cache_m5_large" {
  cluster_id               = "a"
  engine                   = "memcached"
  node_type                = "cache.m5.large"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "memcached_cache_m6g_xlarge" {
  cluster_id               = "a"
  engine                   = "memcached"
  node_type                = "cache.m6g.xlarge"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "memcached_cache_r5_large" {
  cluster_id               = "a"
  engine                   = "memcached"
  node_type                = "cache.r5.large"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "memcached_cache_r6g_2xlarge" {
  cluster_id               = "a"
  engine                   = "memcached"
  node_type                = "cache.r6g.2xlarge"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "memcached_cache_m7g_large" {
  cluster_id               = "a"
  engine                   = "memcached"
  node_type                = "cache.m7g.large"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}

resource "aws_elasticache_cluster" "memcached_cache_r7g_large" {
  cluster_id               = "a"
  engine                   = "memcached"
  node_type                = "cache.r7g.large"
  num_cache_nodes          = 1
  snapshot_retention_limit = 5
}
