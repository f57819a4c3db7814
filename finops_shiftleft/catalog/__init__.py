"""What things are made of: one file per priced type, and the types that are free."""
