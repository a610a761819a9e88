"""Facts worked out once for whoever shows them; `as_data()` is what `--json` prints."""
