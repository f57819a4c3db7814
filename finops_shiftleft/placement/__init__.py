"""Pods on nodes: which pool a pod runs on, which share of it is the pod's, and how many it takes."""
