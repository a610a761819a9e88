"""One door for each place that the text of people goes."""
