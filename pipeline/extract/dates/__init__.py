"""Days: as printed, counted from another, given by a page or a dateline."""
