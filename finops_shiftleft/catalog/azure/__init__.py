"""Microsoft Azure, by the names of https://azure.microsoft.com/pricing/."""
