"""Kubernetes objects, billed by what they make a cluster run."""
