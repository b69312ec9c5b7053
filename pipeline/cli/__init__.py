"""The command line: read options, make one call, show one report."""

try:
    from pipeline.cli.readout import main
except KeyboardInterrupt:  # Ctrl-C while libraries are loaded: nothing was begun yet
    raise SystemExit(130) from None

__all__ = ["main"]
