"""The vendors' list prices: the snapshot that travels with the program, and how a row is found."""
