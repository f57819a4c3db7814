"""Terraform and OpenTofu: read without running them."""
