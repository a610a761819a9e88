"""Facts worked out once for whoever shows them."""
