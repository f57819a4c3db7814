"""The vendors' public price lists, read as they stream in. One module a vendor."""
