# One shop on three clouds, as they grow: orders are taken on AWS, the staff's application runs on
# Azure beside the company's identities, and what is learned from orders is worked out on Google
# Cloud. A tunnel from AWS to Google carries the events.
#
# Each cloud says its region in its own way, and all of them are chosen here:
#   AWS     by the provider, with a place of its own for each resource that is elsewhere
#   Azure   by `location`, which most resources take from their resource group
#   Google  by the provider, and by the zone of what is in one zone
#
#   finops-shiftleft estimate examples/three-clouds --group-by region
#
# finops-usage.yml beside it says how much is used.

locals {
  regions = {
    aws    = "eu-west-1"
    azure  = "West Europe"
    google = "europe-west1"
  }
  labels = { shop = "orders", owner = "platform" }
}

provider "aws" {
  region = local.regions.aws
  default_tags {
    tags = local.labels
  }
}

provider "azurerm" {
  features {}
}

provider "google" {
  project        = "shop-analytics"
  region         = local.regions.google
  default_labels = local.labels
}
