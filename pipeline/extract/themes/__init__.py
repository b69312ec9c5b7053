"""What was discussed: themes, topics and tables."""
