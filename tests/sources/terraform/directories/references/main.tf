resource "terraform_data" "source" {
  input = { size = "m5.large", parts = ["a", "b"] }
}

resource "terraform_data" "known" {
  input = {
    size   = terraform_data.source.input.size
    second = terraform_data.source.input.parts[1]
    tried  = try(terraform_data.source.input.nothing, "fallback")
    can    = can(terraform_data.source.input.nothing)
  }
}

resource "terraform_data" "later" {
  input = terraform_data.source.id
}

resource "terraform_data" "text_later" {
  input = "id-${terraform_data.source.output.size}"
}

resource "terraform_data" "partly" {
  input = { known = 1, later = terraform_data.source.id }
}

data "terraform_remote_state" "unused" {
  backend = "local"
  count   = 0
  config  = {}
}

check "health" {
  assert {
    condition     = terraform_data.source.input.size != ""
    error_message = "no size"
  }
}

moved {
  from = terraform_data.old
  to   = terraform_data.source
}

output "size" {
  value = terraform_data.source.input.size
}
