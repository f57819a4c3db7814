"""The files that a user writes: finops.yml, usage, policy and prices, each with its schema."""
