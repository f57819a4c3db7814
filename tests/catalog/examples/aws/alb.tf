resource "aws_alb" "web" {
  subnets = ["subnet-1", "subnet-2"]
}

resource "aws_alb" "fast" {
  load_balancer_type = "network"
}
