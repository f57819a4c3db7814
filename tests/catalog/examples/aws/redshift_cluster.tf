resource "aws_redshift_cluster" "dc2_large" {
  cluster_identifier = "a"
  node_type          = "dc2.large"
  number_of_nodes    = 2
}

resource "aws_redshift_cluster" "dc2_8xlarge" {
  cluster_identifier = "a"
  node_type          = "dc2.8xlarge"
  number_of_nodes    = 2
}

resource "aws_redshift_cluster" "ra3_large" {
  cluster_identifier = "a"
  node_type          = "ra3.large"
  number_of_nodes    = 2
}

resource "aws_redshift_cluster" "ra3_xlplus" {
  cluster_identifier = "a"
  node_type          = "ra3.xlplus"
  number_of_nodes    = 2
}

resource "aws_redshift_cluster" "ra3_4xlarge" {
  cluster_identifier = "a"
  node_type          = "ra3.4xlarge"
  number_of_nodes    = 2
}

resource "aws_redshift_cluster" "ra3_16xlarge" {
  cluster_identifier = "a"
  node_type          = "ra3.16xlarge"
  number_of_nodes    = 2
}
