"""Colours for people who look at a terminal; pipes, logs and files get the text alone."""

import os
from collections.abc import Mapping
from typing import Protocol, TextIO

import click

_FORCING = ("FORCE_COLOR", "CLICOLOR_FORCE")
_NO = ("", "0", "false")


class Paint(Protocol):
    """Give a text a colour or weight, or leave it as it is."""

    def __call__(self, text: str, *, fg: str | None = None, bold: bool | None = None) -> str:
        """Return the text as it is to be shown."""
        ...


def painter(stream: TextIO | None) -> Paint:
    """Return what paints for this stream."""
    return _painted if wants_colour(stream) else _plain


def wants_colour(stream: TextIO | None, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a stream is to show colours.

    NO_COLOR (https://no-color.org) goes before FORCE_COLOR and CLICOLOR_FORCE; without any of them,
    a terminal shows colours unless it says that it is dumb, or a CI runs the program.
    """
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "").lower() not in _NO for name in _FORCING):
        return True
    if environment.get("TERM") == "dumb" or is_in_ci(environment):
        return False
    return is_terminal(stream)


def is_in_ci(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a CI runs the program: what it shows is kept as a log."""
    return environment.get("CI", "").lower() not in _NO


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether somebody may be looking at a stream."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # it is closed
        return False


def _painted(text: str, *, fg: str | None = None, bold: bool | None = None) -> str:
    return click.style(text, fg=fg, bold=bold)


def _plain(text: str, *, fg: str | None = None, bold: bool | None = None) -> str:  # noqa: ARG001 - as the other
    return text
