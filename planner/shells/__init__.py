"""What a shell needs to complete the words of `planner`: a script for each."""
