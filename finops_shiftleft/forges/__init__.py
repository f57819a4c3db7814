"""Publishes a report where people review the change. One module a forge."""
