"""Draft, validate and export a committee's half-year action plan."""
