"""One shell a file; each defines `SHELL`."""
