"""Sentences that tell of a meeting, and how they tell it: done, ahead, denied, of another time."""
