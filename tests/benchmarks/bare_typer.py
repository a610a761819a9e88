"""The smallest Typer program that tells its version."""

from __future__ import annotations

import typer

app = typer.Typer(add_completion=False)


@app.command()
def main() -> None:
    """Print a version."""
    typer.echo("bare 0.1.0")


if __name__ == "__main__":
    app()
