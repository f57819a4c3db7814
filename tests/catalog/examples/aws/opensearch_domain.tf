resource "aws_opensearch_domain" "t3_small" {
  domain_name = "a"
  cluster_config {
    instance_type  = "t3.small.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "t3_medium" {
  domain_name = "a"
  cluster_config {
    instance_type  = "t3.medium.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "m5_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "m5.large.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "m6g_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "m6g.large.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "c5_xlarge" {
  domain_name = "a"
  cluster_config {
    instance_type  = "c5.xlarge.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "c6g_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "c6g.large.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "r5_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "r5.large.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "r6g_xlarge" {
  domain_name = "a"
  cluster_config {
    instance_type  = "r6g.xlarge.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "r6gd_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "r6gd.large.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "i3_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "i3.large.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "m7g_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "m7g.large.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "or1_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "or1.large.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "im4gn_large" {
  domain_name = "a"
  cluster_config {
    instance_type  = "im4gn.large.search"
    instance_count = 2
  }
}

resource "aws_opensearch_domain" "disk_standard" {
  domain_name = "a"
  cluster_config {
    instance_type = "r6g.large.search"
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 100
    volume_type = "standard"
  }
}

resource "aws_opensearch_domain" "disk_gp2" {
  domain_name = "a"
  cluster_config {
    instance_type = "r6g.large.search"
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 100
    volume_type = "gp2"
  }
}

resource "aws_opensearch_domain" "disk_gp3" {
  domain_name = "a"
  cluster_config {
    instance_type = "r6g.large.search"
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 100
    volume_type = "gp3"
    iops        = 16000
    throughput  = 500
  }
}

resource "aws_opensearch_domain" "disk_io1" {
  domain_name = "a"
  cluster_config {
    instance_type = "r6g.large.search"
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 100
    volume_type = "io1"
    iops        = 1000
  }
}

resource "aws_opensearch_domain" "warm_medium" {
  domain_name = "a"
  cluster_config {
    instance_type            = "r6g.large.search"
    dedicated_master_enabled = true
    dedicated_master_type    = "m6g.large.search"
    dedicated_master_count   = 3
    warm_enabled             = true
    warm_type                = "ultrawarm1.medium.search"
    warm_count               = 2
    cold_storage_options {
      enabled = true
    }
    node_options {
      node_type = "coordinator"
      node_config {
        enabled = true
        type    = "m6g.large.search"
        count   = 2
      }
    }
  }
}

resource "aws_opensearch_domain" "warm_large" {
  domain_name = "a"
  cluster_config {
    instance_type            = "r6g.large.search"
    dedicated_master_enabled = true
    dedicated_master_type    = "m6g.large.search"
    dedicated_master_count   = 3
    warm_enabled             = true
    warm_type                = "ultrawarm1.large.search"
    warm_count               = 2
    cold_storage_options {
      enabled = true
    }
    node_options {
      node_type = "coordinator"
      node_config {
        enabled = true
        type    = "m6g.large.search"
        count   = 2
      }
    }
  }
}
