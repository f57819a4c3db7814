"""Kubernetes: manifests, charts and kustomizations as objects, and what their pods ask for."""
