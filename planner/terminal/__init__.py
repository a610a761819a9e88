"""The only room that knows Rich: a view and a width, drawn as text."""
