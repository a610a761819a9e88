"""What each verb does: no screen, no command line, one verb a file."""
