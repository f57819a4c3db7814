"""Files -> Resources."""
