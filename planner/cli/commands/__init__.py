"""One verb a file; each defines `command`."""
