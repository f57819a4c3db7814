"""What an infrastructure change costs, before it is deployed."""

__version__ = "0.1.0"
