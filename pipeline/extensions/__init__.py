"""Extractors that come with readout and need more than it does; each is an entry point.

They know `pipeline.model` alone, as extractors of others do, and nothing imports them by name.
"""
