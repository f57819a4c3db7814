"""Estimate -> text."""
