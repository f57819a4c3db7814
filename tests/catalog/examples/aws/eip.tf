resource "aws_instance" "web" {
  instance_type = "t3.medium"
}

resource "aws_eip" "used" {
  instance = aws_instance.web.id
}

resource "aws_eip" "idle" {
  domain = "vpc"
}

resource "aws_eip" "own" {
  public_ipv4_pool = "ipv4pool-ec2-012345"
}
