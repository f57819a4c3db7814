"""Pods on nodes: which pool a pod runs on, what share of it is the pod's, how many nodes it takes."""
