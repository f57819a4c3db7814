# The network: one VPC, two kinds of subnets, one NAT gateway for each zone.
data "aws_availability_zones" "available" {
  state = "available"
}

locals {
  zones   = slice(data.aws_availability_zones.available.names, 0, 3)
  subnets = { for index, zone in local.zones : zone => cidrsubnet(var.cidr, 8, index) }
  public  = [for zone, cidr in local.subnets : cidr if length(regexall("a$", zone)) > 0]
}

resource "aws_vpc" "main" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true // needed by the private zone
  instance_tenancy     = "default"

  tags = {
    Name        = "main"
    "Owner"     = "network"
    cost_center = 4711
  }
}

resource "aws_subnet" "private" {
  for_each          = local.subnets
  vpc_id            = aws_vpc.main.id
  cidr_block        = each.value
  availability_zone = each.key
}

resource "aws_nat_gateway" "zone" {
  count         = var.single_nat_gateway ? 1 : length(local.zones)
  allocation_id = aws_eip.nat[count.index].id
  subnet_id     = element(aws_subnet.private[*].id, count.index)
  depends_on    = [aws_internet_gateway.main, aws_vpc.main]
}
