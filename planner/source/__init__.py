"""A TOML file as text: where each key stands, and what is wrong with its syntax."""
