"""One rule a file: its page, its check, a bad and a good example."""
