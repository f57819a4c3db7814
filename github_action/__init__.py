"""The GitHub Action: a small program around the package, run from its own checkout."""
