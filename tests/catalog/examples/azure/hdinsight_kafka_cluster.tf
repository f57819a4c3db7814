variable "location" {}

resource "azurerm_hdinsight_kafka_cluster" "a0" {
  location = var.location
  roles {
    head_node {
      vm_size = "Standard_D3_V2"
    }
    worker_node {
      vm_size                  = "Standard_D4_V2"
      target_instance_count    = 3
      number_of_disks_per_node = 3
    }
    zookeeper_node {
      vm_size = "Standard_A1_V2"
    }
  }
}

resource "azurerm_hdinsight_kafka_cluster" "a1" {
  location = var.location
  roles {
    head_node {
      vm_size = "Standard_D3_V2"
    }
    worker_node {
      vm_size                  = "Standard_E2s_V3"
      target_instance_count    = 3
      number_of_disks_per_node = 2
    }
    zookeeper_node {
      vm_size = "Standard_A1_V2"
    }
    kafka_management_node {
      vm_size = "Standard_D4_V2"
    }
  }
}
