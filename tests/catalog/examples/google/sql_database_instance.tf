variable "location" {}

resource "google_sql_database_instance" "enterprise" {
  for_each = {
    for pair in setproduct(
      ["POSTGRES_15", "MYSQL_8_0", "SQLSERVER_2019_EXPRESS", "SQLSERVER_2019_STANDARD", "SQLSERVER_2022_ENTERPRISE"],
      ["ZONAL", "REGIONAL"],
      ["PD_SSD", "PD_HDD"],
      ["ALWAYS", "NEVER"],
    ) : join("-", pair) => pair
  }
  region           = var.location
  database_version = each.value[0]
  settings {
    tier              = "db-custom-4-16384"
    availability_type = each.value[1]
    disk_type         = each.value[2]
    activation_policy = each.value[3]
  }
}

resource "google_sql_database_instance" "shared" {
  for_each         = toset(["db-f1-micro", "db-g1-small", "db-n1-standard-4", "db-n1-highmem-8"])
  region           = var.location
  database_version = "MYSQL_8_0"
  settings {
    tier = each.key
  }
}

resource "google_sql_database_instance" "plus" {
  for_each         = toset(["POSTGRES_16", "MYSQL_8_0"])
  region           = var.location
  database_version = each.key
  settings {
    tier    = "db-perf-optimized-N-8"
    edition = "ENTERPRISE_PLUS"
    data_cache_config {
      data_cache_enabled = true
    }
  }
}
