"""Services that run checks, one a file."""
