"""Modules that are not in the repository: what their source says, how they are fetched and kept."""
