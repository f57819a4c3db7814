variable "location" {}

resource "azurerm_hdinsight_hadoop_cluster" "a0" {
  location = var.location
  roles {
    head_node {
      vm_size = "Standard_D3_V2"
    }
    worker_node {
      vm_size               = "Standard_D4_V2"
      target_instance_count = 3
    }
    zookeeper_node {
      vm_size = "Standard_A1_V2"
    }
    edge_node {
      vm_size               = "Standard_D3_V2"
      target_instance_count = 1
    }
  }
}

resource "azurerm_hdinsight_hadoop_cluster" "a1" {
  location = var.location
  roles {
    head_node {
      vm_size = "Standard_D3_V2"
    }
    worker_node {
      vm_size               = "Standard_E16_V3"
      target_instance_count = 3
    }
    zookeeper_node {
      vm_size = "Standard_A1_V2"
    }
  }
}
