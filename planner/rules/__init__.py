"""Judging: what the rules are, and what they find in a workspace."""
