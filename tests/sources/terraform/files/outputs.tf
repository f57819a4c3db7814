output "ids" {
  value       = aws_instance.web[*].id
  description = "The instances."
}

output "addresses" {
  value     = aws_instance.web.*.private_ip
  sensitive = true
}

output "first" {
  value = aws_instance.web[0].root_block_device[0].volume_id
}

output "by_name" {
  value = {
    for instance in aws_instance.web :
    instance.tags["Name"] => instance.private_ip...
    if instance.private_ip != ""
  }
}

output "cluster" {
  value = try(module.cluster["blue"].endpoint, null)
  precondition {
    condition     = length(module.cluster) > 0
    error_message = "There is no cluster."
  }
}
