"""The folder of plans: finding it, reading it; the only room that touches the disk."""
