"""New files as text: short, and commented so that whoever opens them knows the way."""
