"""Microsoft Azure in the words of its own interface: https://learn.microsoft.com/azure/templates/."""
