"""Terragrunt: its units, and what each gives to the Terraform module that it applies. Read without
running anything."""
