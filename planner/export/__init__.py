"""A plan as a document: the edition of one reader, in one format."""
