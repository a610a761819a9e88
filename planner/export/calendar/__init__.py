"""A plan as events of a calendar: which there are, when, and what they say."""
