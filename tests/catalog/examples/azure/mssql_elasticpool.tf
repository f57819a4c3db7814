variable "location" {}

resource "azurerm_mssql_elasticpool" "basicpool_50" {
  location                        = var.location
  max_size_gb                     = 4
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "BasicPool"
    capacity = 50
  }
}

resource "azurerm_mssql_elasticpool" "basicpool_100" {
  location                        = var.location
  max_size_gb                     = 4
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "BasicPool"
    capacity = 100
  }
}

resource "azurerm_mssql_elasticpool" "basicpool_200" {
  location                        = var.location
  max_size_gb                     = 4
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "BasicPool"
    capacity = 200
  }
}

resource "azurerm_mssql_elasticpool" "basicpool_300" {
  location                        = var.location
  max_size_gb                     = 4
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "BasicPool"
    capacity = 300
  }
}

resource "azurerm_mssql_elasticpool" "basicpool_400" {
  location                        = var.location
  max_size_gb                     = 4
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "BasicPool"
    capacity = 400
  }
}

resource "azurerm_mssql_elasticpool" "basicpool_800" {
  location                        = var.location
  max_size_gb                     = 4
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "BasicPool"
    capacity = 800
  }
}

resource "azurerm_mssql_elasticpool" "basicpool_1200" {
  location                        = var.location
  max_size_gb                     = 4
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "BasicPool"
    capacity = 1200
  }
}

resource "azurerm_mssql_elasticpool" "basicpool_1600" {
  location                        = var.location
  max_size_gb                     = 4
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "BasicPool"
    capacity = 1600
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_50" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 50
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_100" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 100
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_200" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 200
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_300" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 300
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_400" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 400
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_800" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 800
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_1200" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 1200
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_1600" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 1600
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_2000" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 2000
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_2500" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 2500
  }
}

resource "azurerm_mssql_elasticpool" "standardpool_3000" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "StandardPool"
    capacity = 3000
  }
}

resource "azurerm_mssql_elasticpool" "premiumpool_125" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "PremiumPool"
    capacity = 125
  }
}

resource "azurerm_mssql_elasticpool" "premiumpool_250" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "PremiumPool"
    capacity = 250
  }
}

resource "azurerm_mssql_elasticpool" "premiumpool_500" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "PremiumPool"
    capacity = 500
  }
}

resource "azurerm_mssql_elasticpool" "premiumpool_1000" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "PremiumPool"
    capacity = 1000
  }
}

resource "azurerm_mssql_elasticpool" "premiumpool_1500" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "PremiumPool"
    capacity = 1500
  }
}

resource "azurerm_mssql_elasticpool" "premiumpool_2000" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "PremiumPool"
    capacity = 2000
  }
}

resource "azurerm_mssql_elasticpool" "premiumpool_2500" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "PremiumPool"
    capacity = 2500
  }
}

resource "azurerm_mssql_elasticpool" "premiumpool_3000" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "PremiumPool"
    capacity = 3000
  }
}

resource "azurerm_mssql_elasticpool" "premiumpool_3500" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "PremiumPool"
    capacity = 3500
  }
}

resource "azurerm_mssql_elasticpool" "premiumpool_4000" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "PremiumPool"
    capacity = 4000
  }
}

resource "azurerm_mssql_elasticpool" "gp_gen5_2" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = true
  high_availability_replica_count = 1
  sku {
    name     = "GP_Gen5"
    capacity = 2
  }
}

resource "azurerm_mssql_elasticpool" "gp_gen5_80" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = true
  high_availability_replica_count = 1
  sku {
    name     = "GP_Gen5"
    capacity = 80
  }
}

resource "azurerm_mssql_elasticpool" "gp_fsv2_8" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "GP_Fsv2"
    capacity = 8
  }
}

resource "azurerm_mssql_elasticpool" "gp_dc_4" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "GP_DC"
    capacity = 4
  }
}

resource "azurerm_mssql_elasticpool" "bc_gen5_4" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "BC_Gen5"
    capacity = 4
  }
}

resource "azurerm_mssql_elasticpool" "bc_dc_4" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "BC_DC"
    capacity = 4
  }
}

resource "azurerm_mssql_elasticpool" "hs_gen5_4" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "HS_Gen5"
    capacity = 4
  }
}

resource "azurerm_mssql_elasticpool" "hs_prms_4" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "HS_PRMS"
    capacity = 4
  }
}

resource "azurerm_mssql_elasticpool" "hs_moprms_4" {
  location                        = var.location
  max_size_gb                     = 5000
  zone_redundant                  = false
  high_availability_replica_count = 1
  sku {
    name     = "HS_MOPRMS"
    capacity = 4
  }
}
