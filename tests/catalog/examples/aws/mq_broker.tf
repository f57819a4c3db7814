resource "aws_mq_broker" "activemq_single_instance_efs_mq_t3_micro" {
  broker_name        = "a"
  engine_type        = "ActiveMQ"
  engine_version     = "1"
  deployment_mode    = "SINGLE_INSTANCE"
  storage_type       = "efs"
  host_instance_type = "mq.t3.micro"
}

resource "aws_mq_broker" "activemq_single_instance_efs_mq_m5_large" {
  broker_name        = "a"
  engine_type        = "ActiveMQ"
  engine_version     = "1"
  deployment_mode    = "SINGLE_INSTANCE"
  storage_type       = "efs"
  host_instance_type = "mq.m5.large"
}

resource "aws_mq_broker" "activemq_single_instance_efs_mq_m5_2xlarge" {
  broker_name        = "a"
  engine_type        = "ActiveMQ"
  engine_version     = "1"
  deployment_mode    = "SINGLE_INSTANCE"
  storage_type       = "efs"
  host_instance_type = "mq.m5.2xlarge"
}

resource "aws_mq_broker" "activemq_single_instance_ebs_mq_t3_micro" {
  broker_name        = "a"
  engine_type        = "ActiveMQ"
  engine_version     = "1"
  deployment_mode    = "SINGLE_INSTANCE"
  storage_type       = "ebs"
  host_instance_type = "mq.t3.micro"
}

resource "aws_mq_broker" "activemq_single_instance_ebs_mq_m5_large" {
  broker_name        = "a"
  engine_type        = "ActiveMQ"
  engine_version     = "1"
  deployment_mode    = "SINGLE_INSTANCE"
  storage_type       = "ebs"
  host_instance_type = "mq.m5.large"
}

resource "aws_mq_broker" "activemq_single_instance_ebs_mq_m5_2xlarge" {
  broker_name        = "a"
  engine_type        = "ActiveMQ"
  engine_version     = "1"
  deployment_mode    = "SINGLE_INSTANCE"
  storage_type       = "ebs"
  host_instance_type = "mq.m5.2xlarge"
}

resource "aws_mq_broker" "activemq_active_standby_multi_az_efs_mq_t3_micro" {
  broker_name        = "a"
  engine_type        = "ActiveMQ"
  engine_version     = "1"
  deployment_mode    = "ACTIVE_STANDBY_MULTI_AZ"
  storage_type       = "efs"
  host_instance_type = "mq.t3.micro"
}

resource "aws_mq_broker" "activemq_active_standby_multi_az_efs_mq_m5_large" {
  broker_name        = "a"
  engine_type        = "ActiveMQ"
  engine_version     = "1"
  deployment_mode    = "ACTIVE_STANDBY_MULTI_AZ"
  storage_type       = "efs"
  host_instance_type = "mq.m5.large"
}

resource "aws_mq_broker" "activemq_active_standby_multi_az_efs_mq_m5_2xlarge" {
  broker_name        = "a"
  engine_type        = "ActiveMQ"
  engine_version     = "1"
  deployment_mode    = "ACTIVE_STANDBY_MULTI_AZ"
  storage_type       = "efs"
  host_instance_type = "mq.m5.2xlarge"
}

resource "aws_mq_broker" "rabbitmq_single_instance_ebs_mq_t3_micro" {
  broker_name        = "a"
  engine_type        = "RabbitMQ"
  engine_version     = "1"
  deployment_mode    = "SINGLE_INSTANCE"
  storage_type       = "ebs"
  host_instance_type = "mq.t3.micro"
}

resource "aws_mq_broker" "rabbitmq_single_instance_ebs_mq_m5_large" {
  broker_name        = "a"
  engine_type        = "RabbitMQ"
  engine_version     = "1"
  deployment_mode    = "SINGLE_INSTANCE"
  storage_type       = "ebs"
  host_instance_type = "mq.m5.large"
}

resource "aws_mq_broker" "rabbitmq_single_instance_ebs_mq_m5_2xlarge" {
  broker_name        = "a"
  engine_type        = "RabbitMQ"
  engine_version     = "1"
  deployment_mode    = "SINGLE_INSTANCE"
  storage_type       = "ebs"
  host_instance_type = "mq.m5.2xlarge"
}

resource "aws_mq_broker" "rabbitmq_cluster_multi_az_ebs_mq_m5_large" {
  broker_name        = "a"
  engine_type        = "RabbitMQ"
  engine_version     = "1"
  deployment_mode    = "CLUSTER_MULTI_AZ"
  storage_type       = "ebs"
  host_instance_type = "mq.m5.large"
}

resource "aws_mq_broker" "rabbitmq_cluster_multi_az_ebs_mq_m5_2xlarge" {
  broker_name        = "a"
  engine_type        = "RabbitMQ"
  engine_version     = "1"
  deployment_mode    = "CLUSTER_MULTI_AZ"
  storage_type       = "ebs"
  host_instance_type = "mq.m5.2xlarge"
}
