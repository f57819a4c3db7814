"""Google Cloud, by the names of https://cloud.google.com/pricing/list."""
