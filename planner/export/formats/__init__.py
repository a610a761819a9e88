"""The formats of documents, one a file; a file's name is the format's."""
