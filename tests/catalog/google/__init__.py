"""Bills of this vendor's types; a package, because vendors share the names of types."""
