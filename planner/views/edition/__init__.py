"""A plan as one reader gets it: chosen, withheld, counted, spoken in a language."""
