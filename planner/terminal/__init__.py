"""Views drawn for a terminal or a pipe; the only room that knows Rich."""
