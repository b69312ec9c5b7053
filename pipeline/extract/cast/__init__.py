"""Who took part in the meeting."""
