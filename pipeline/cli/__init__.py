"""The command line: read options, make one call, show one report."""

from pipeline.cli.readout import main

__all__ = ["main"]
