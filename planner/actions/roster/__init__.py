"""The entries of the roster: put in, changed, taken out, listed."""
