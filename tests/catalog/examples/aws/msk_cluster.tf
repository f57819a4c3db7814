resource "aws_msk_cluster" "kafka_t3_small" {
  cluster_name           = "a"
  kafka_version          = "3.9.x"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.t3.small"
    client_subnets  = ["a", "b", "c"]
    security_groups = ["a"]
  }
}

resource "aws_msk_cluster" "kafka_m5_large" {
  cluster_name           = "a"
  kafka_version          = "3.9.x"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["a", "b", "c"]
    security_groups = ["a"]
  }
}

resource "aws_msk_cluster" "kafka_m5_4xlarge" {
  cluster_name           = "a"
  kafka_version          = "3.9.x"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.4xlarge"
    client_subnets  = ["a", "b", "c"]
    security_groups = ["a"]
  }
}

resource "aws_msk_cluster" "kafka_m7g_large" {
  cluster_name           = "a"
  kafka_version          = "3.9.x"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["a", "b", "c"]
    security_groups = ["a"]
  }
}

resource "aws_msk_cluster" "express_m7g_large" {
  cluster_name           = "a"
  kafka_version          = "3.9.x"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "express.m7g.large"
    client_subnets  = ["a", "b", "c"]
    security_groups = ["a"]
  }
}

resource "aws_msk_cluster" "express_m7g_4xlarge" {
  cluster_name           = "a"
  kafka_version          = "3.9.x"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "express.m7g.4xlarge"
    client_subnets  = ["a", "b", "c"]
    security_groups = ["a"]
  }
}

resource "aws_msk_cluster" "tiered" {
  cluster_name           = "a"
  kafka_version          = "3.9.x"
  number_of_broker_nodes = 3
  storage_mode           = "TIERED"
  broker_node_group_info {
    instance_type   = "kafka.m5.4xlarge"
    client_subnets  = ["a", "b", "c"]
    security_groups = ["a"]
    storage_info {
      ebs_storage_info {
        volume_size = 1000
        provisioned_throughput {
          enabled           = true
          volume_throughput = 500
        }
      }
    }
  }
}
