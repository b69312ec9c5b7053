"""Words, names of places and sentences: what of a text is known before anybody is found in it."""
