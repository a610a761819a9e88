"""Words in, an exit code out; the only room that speaks Typer."""
