"""Templates of one's own: the page of an edition, laid out by Jinja in a sandbox."""
