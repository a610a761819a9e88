"""What a repository needs so that its plans are checked: a file for each service."""
