"""The meaning of every field, a file for each kind of file that has them."""
