resource "aws_elasticache_serverless_cache" "redis" {
  name   = "redis"
  engine = "redis"
}

resource "aws_elasticache_serverless_cache" "valkey" {
  name   = "valkey"
  engine = "valkey"
}

resource "aws_elasticache_serverless_cache" "memcached" {
  name   = "memcached"
  engine = "memcached"
}
