"""Why a piece of text is not TOML: every mistake in it, each in its own words."""
