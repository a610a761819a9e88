"""One report format a file; each defines `FORMAT`."""
