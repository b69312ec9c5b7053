"""Who is credited with the report."""
