"""Turn articles about diplomatic meetings into checked records, briefing pages and open data."""

__version__ = "0.1.0"
