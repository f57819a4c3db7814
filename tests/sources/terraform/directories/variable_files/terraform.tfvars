a     = "terraform.tfvars"
b     = "terraform.tfvars"
c     = "terraform.tfvars"
d     = "terraform.tfvars"
sizes = { small = 1, large = "2" }
flag  = "true"
