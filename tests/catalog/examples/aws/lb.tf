resource "aws_lb" "kind" {
  for_each           = toset(["application", "network", "gateway"])
  load_balancer_type = each.key
  subnets            = ["subnet-1", "subnet-2"]
}

resource "aws_lb" "plain" {
  internal = true
}
