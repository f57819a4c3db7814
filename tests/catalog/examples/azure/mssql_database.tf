variable "location" {}

resource "azurerm_mssql_server" "a" {
  location = var.location
}

resource "azurerm_mssql_database" "basic" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "Basic"
}

resource "azurerm_mssql_database" "s0" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "S0"
}

resource "azurerm_mssql_database" "s1" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "S1"
}

resource "azurerm_mssql_database" "s2" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "S2"
}

resource "azurerm_mssql_database" "s3" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "S3"
}

resource "azurerm_mssql_database" "s4" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "S4"
}

resource "azurerm_mssql_database" "s6" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "S6"
}

resource "azurerm_mssql_database" "s7" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "S7"
}

resource "azurerm_mssql_database" "s9" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "S9"
}

resource "azurerm_mssql_database" "s12" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "S12"
}

resource "azurerm_mssql_database" "p1" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "P1"
}

resource "azurerm_mssql_database" "p2" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "P2"
}

resource "azurerm_mssql_database" "p4" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "P4"
}

resource "azurerm_mssql_database" "p6" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "P6"
}

resource "azurerm_mssql_database" "p11" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "P11"
}

resource "azurerm_mssql_database" "p15" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "P15"
}

resource "azurerm_mssql_database" "dw100c" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "DW100c"
}

resource "azurerm_mssql_database" "dw3000c" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "DW3000c"
}

resource "azurerm_mssql_database" "free" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "Free"
}

resource "azurerm_mssql_database" "gp_gen5_2" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "GP_Gen5_2"
}

resource "azurerm_mssql_database" "gp_gen5_80" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "GP_Gen5_80"
}

resource "azurerm_mssql_database" "gp_fsv2_8" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "GP_Fsv2_8"
}

resource "azurerm_mssql_database" "gp_dc_8" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "GP_DC_8"
}

resource "azurerm_mssql_database" "bc_gen5_4" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "BC_Gen5_4"
}

resource "azurerm_mssql_database" "bc_m_8" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "BC_M_8"
}

resource "azurerm_mssql_database" "bc_dc_2" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "BC_DC_2"
}

resource "azurerm_mssql_database" "hs_gen5_4" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "HS_Gen5_4"
}

resource "azurerm_mssql_database" "hs_dc_2" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "HS_DC_2"
}

resource "azurerm_mssql_database" "hs_prms_8" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "HS_PRMS_8"
}

resource "azurerm_mssql_database" "hs_moprms_16" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "HS_MOPRMS_16"
}

resource "azurerm_mssql_database" "gp_s_gen5_2" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "GP_S_Gen5_2"
}

resource "azurerm_mssql_database" "hs_s_gen5_4" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "HS_S_Gen5_4"
}

resource "azurerm_mssql_database" "gp_s_dc_2" {
  server_id = azurerm_mssql_server.a.id
  sku_name  = "GP_S_DC_2"
}

resource "azurerm_mssql_database" "redundant0" {
  server_id                   = azurerm_mssql_server.a.id
  sku_name                    = "GP_Gen5_4"
  zone_redundant              = true
  storage_account_type        = "Local"
  max_size_gb                 = 100
  read_replica_count          = 2
  auto_pause_delay_in_minutes = -1
}

resource "azurerm_mssql_database" "redundant1" {
  server_id                   = azurerm_mssql_server.a.id
  sku_name                    = "GP_S_Gen5_4"
  zone_redundant              = true
  storage_account_type        = "Zone"
  max_size_gb                 = 100
  read_replica_count          = 2
  auto_pause_delay_in_minutes = -1
}

resource "azurerm_mssql_database" "redundant2" {
  server_id                   = azurerm_mssql_server.a.id
  sku_name                    = "HS_Gen5_4"
  zone_redundant              = true
  storage_account_type        = "GeoZone"
  max_size_gb                 = 100
  read_replica_count          = 2
  auto_pause_delay_in_minutes = -1
}

resource "azurerm_mssql_database" "redundant3" {
  server_id                   = azurerm_mssql_server.a.id
  sku_name                    = "BC_Gen5_4"
  zone_redundant              = true
  storage_account_type        = "GeoZone"
  max_size_gb                 = 100
  read_replica_count          = 2
  auto_pause_delay_in_minutes = -1
}

resource "azurerm_mssql_elasticpool" "a" {
  location    = var.location
  max_size_gb = 50
  sku {
    name     = "StandardPool"
    capacity = 50
  }
}

resource "azurerm_mssql_database" "pooled" {
  server_id       = azurerm_mssql_server.a.id
  elastic_pool_id = azurerm_mssql_elasticpool.a.id
}
