"""The files of a user's repository: usage, later policy, prices and finops.yml."""
