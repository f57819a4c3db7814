resource "aws_nat_gateway" "public" {
  allocation_id = "eipalloc-1"
  subnet_id     = "subnet-1"
}

resource "aws_nat_gateway" "private" {
  connectivity_type = "private"
  subnet_id         = "subnet-1"
}

resource "aws_nat_gateway" "regional" {
  vpc_id            = "vpc-1"
  availability_mode = "regional"
}
