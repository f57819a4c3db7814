variable "location" {}

resource "azurerm_cognitive_account" "p" {
  location = var.location
  kind     = "OpenAI"
  sku_name = "S0"
}

resource "azurerm_cognitive_deployment" "d1" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-35-turbo"
    version = "0613"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d2" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-35-turbo"
    version = "1106"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d3" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-35-turbo"
    version = "0125"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d4" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-35-turbo-16k"
    version = "0613"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d5" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4"
    version = "turbo-2024-04-09"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d6" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4"
    version = "turbo-2024-04-09"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d7" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4"
    version = "0613"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d8" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4-32k"
    version = "0613"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d9" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-05-13"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d10" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-05-13"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d11" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-05-13"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d12" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d13" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d14" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d15" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-11-20"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d16" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-11-20"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d17" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-11-20"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d18" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o-mini"
    version = "2024-07-18"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d19" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o-mini"
    version = "2024-07-18"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d20" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o-mini"
    version = "2024-07-18"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d21" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4.1"
    version = "2025-04-14"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d22" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4.1"
    version = "2025-04-14"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d23" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4.1"
    version = "2025-04-14"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d24" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-4.1-mini"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d25" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-4.1-mini"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d26" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-4.1-mini"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d27" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-4.1-nano"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d28" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-4.1-nano"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d29" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-4.1-nano"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d30" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d31" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d32" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d33" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d34" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5-nano"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d35" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5-nano"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d36" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5-chat"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d37" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5-chat"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d38" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5.1"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d39" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5.1"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d40" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5.1-chat"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d41" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5.1-chat"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d42" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5.2"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d43" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "gpt-5.2"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d44" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o1"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d45" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o1"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d46" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o1-mini"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d47" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o1-mini"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d48" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o3"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d49" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o3"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d50" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o3"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d51" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o3-mini"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d52" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o3-mini"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d53" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o3-mini"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d54" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o4-mini"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d55" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format = "OpenAI"
    name   = "o4-mini"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d56" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "text-embedding-ada-002"
    version = "2"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d57" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "text-embedding-ada-002"
    version = "2"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d58" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "text-embedding-ada-002"
    version = "2"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d59" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "text-embedding-3-small"
    version = "1"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d60" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "text-embedding-3-small"
    version = "1"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d61" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "text-embedding-3-small"
    version = "1"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d62" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "text-embedding-3-large"
    version = "1"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d63" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "text-embedding-3-large"
    version = "1"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d64" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "text-embedding-3-large"
    version = "1"
  }
  sku {
    name = "DataZoneStandard"
  }
}

resource "azurerm_cognitive_deployment" "d65" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "tts"
    version = "001"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d66" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "tts"
    version = "001"
  }
  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_cognitive_deployment" "d67" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "tts-hd"
    version = "001"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d68" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "whisper"
    version = "001"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d69" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "dall-e-3"
    version = "3.0"
  }
  sku {
    name = "Standard"
  }
}

resource "azurerm_cognitive_deployment" "d70" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku {
    name     = "ProvisionedManaged"
    capacity = 50
  }
}

resource "azurerm_cognitive_deployment" "d71" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku {
    name     = "GlobalProvisionedManaged"
    capacity = 50
  }
}

resource "azurerm_cognitive_deployment" "d72" {
  cognitive_account_id = azurerm_cognitive_account.p.id
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku {
    name     = "DataZoneProvisionedManaged"
    capacity = 50
  }
}
