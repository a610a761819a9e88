"""A plan as a table: a row for each item, a column for each field."""
