"""When, where and in which form they met."""
