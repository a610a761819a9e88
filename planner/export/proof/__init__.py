"""The proof of an edition: nothing that it withholds stands in what was written."""
