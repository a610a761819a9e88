"""The parts of a Markdown document, each a few blocks of text."""
