"""Findings as text: for people, for editors, for machines."""
