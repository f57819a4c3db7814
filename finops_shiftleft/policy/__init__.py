"""Judges an estimate or a diff by a policy: budgets, rules, waivers (docs/policy.md)."""
