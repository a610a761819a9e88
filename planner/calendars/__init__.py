"""What binds a day in a place: public holidays, observances, weekends.

The libraries behind it are loaded only when something is to be worked out, and what
was worked out once is kept in the user's cache.
"""
