resource "aws_elasticsearch_domain" "t3_small" {
  domain_name = "a"
  cluster_config {
    instance_type  = "t3.small.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "t3_medium" {
  domain_name = "a"
  cluster_config {
    instance_type  = "t3.medium.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "m5_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "m5.large.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "m6g_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "m6g.large.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "c5_xlarge" {
  domain_name = "a"
  cluster_config {
    instance_type  = "c5.xlarge.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "c6g_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "c6g.large.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "r5_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "r5.large.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "r6g_xlarge" {
  domain_name = "a"
  cluster_config {
    instance_type  = "r6g.xlarge.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "r6gd_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "r6gd.large.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "i3_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "i3.large.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "m7g_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "m7g.large.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "or1_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "or1.large.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "im4gn_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "im4gn.large.elasticsearch"
    instance_count = 2
  }
}

resource "aws_elasticsearch_domain" "disk_standard" {
  domain_name = "a"
  cluster_config {
    instance_type = "r6g.large.elasticsearch"
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 100
    volume_type = "standard"
  }
}

resource "aws_elasticsearch_domain" "disk_gp2" {
  domain_name = "a"
  cluster_config {
    instance_type = "r6g.large.elasticsearch"
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 100
    volume_type = "gp2"
  }
}

resource "aws_elasticsearch_domain" "disk_gp3" {
  domain_name = "a"
  cluster_config {
    instance_type = "r6g.large.elasticsearch"
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 100
    volume_type = "gp3"
    iops        = 16000
    throughput  = 500
  }
}

resource "aws_elasticsearch_domain" "disk_io1" {
  domain_name = "a"
  cluster_config {
    instance_type = "r6g.large.elasticsearch"
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 100
    volume_type = "io1"
    iops        = 1000
  }
}

resource "aws_elasticsearch_domain" "warm_medium" {
  domain_name = "a"
  cluster_config {
    instance_type            = "r6g.large.elasticsearch"
    dedicated_master_enabled = true
    dedicated_master_type    = "m6g.large.elasticsearch"
    dedicated_master_count   = 3
    warm_enabled             = true
    warm_type                = "ultrawarm1.medium.elasticsearch"
    warm_count               = 2
    cold_storage_options {
      enabled = true
    }
  }
}

resource "aws_elasticsearch_domain" "warm_large" {
  domain_name = "a"
  cluster_config {
    instance_type            = "r6g.large.elasticsearch"
    dedicated_master_enabled = true
    dedicated_master_type    = "m6g.large.elasticsearch"
    dedicated_master_count   = 3
    warm_enabled             = true
    warm_type                = "ultrawarm1.large.elasticsearch"
    warm_count               = 2
    cold_storage_options {
      enabled = true
    }
  }
}
