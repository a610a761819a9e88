"""Findings with their places and sentences, ready to be reported."""
