"""The format as JSON Schema, made from the models, for editors of TOML."""
