variable "location" {}

resource "azurerm_cognitive_account" "openai" {
  location = var.location
  kind     = "OpenAI"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "aiservices" {
  location = var.location
  kind     = "AIServices"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "cognitiveservices" {
  location = var.location
  kind     = "CognitiveServices"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "speechservices" {
  location = var.location
  kind     = "SpeechServices"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "textanalytics" {
  location = var.location
  kind     = "TextAnalytics"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "luis" {
  location = var.location
  kind     = "LUIS"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "luis_authoring" {
  location = var.location
  kind     = "LUIS.Authoring"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "formrecognizer" {
  location = var.location
  kind     = "FormRecognizer"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "computervision" {
  location = var.location
  kind     = "ComputerVision"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "face" {
  location = var.location
  kind     = "Face"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "texttranslation" {
  location = var.location
  kind     = "TextTranslation"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "contentsafety" {
  location = var.location
  kind     = "ContentSafety"
  sku_name = "S0"
}

resource "azurerm_cognitive_account" "free" {
  location = var.location
  kind     = "SpeechServices"
  sku_name = "F0"
}
