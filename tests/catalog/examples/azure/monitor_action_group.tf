variable "location" {}

resource "azurerm_resource_group" "r" {
  name     = "r"
  location = var.location
}

resource "azurerm_monitor_action_group" "a" {
  resource_group_name = azurerm_resource_group.r.name
  email_receiver {
    name = "mail"
  }
  azure_app_push_receiver {
    name = "push"
  }
  itsm_receiver {
    name = "itsm"
  }
  webhook_receiver {
    name = "hook"
  }
  sms_receiver {
    country_code = "1"
  }
  voice_receiver {
    country_code = "86"
  }
}
