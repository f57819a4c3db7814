"""Pods on nodes: which pool a pod runs on, what share of a node is its own, how many it takes."""
