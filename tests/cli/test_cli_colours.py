"""Colours on a terminal, and nowhere else unless they are asked for."""

import io

import pytest

from pipeline.cli.colours import painter, wants_colour


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "on_terminal", "in_pipe"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),  # as no-color.org has it
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"CLICOLOR_FORCE": "1"}, True, True),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
        ({"CI": "true"}, False, False),
        ({"CI": "true", "FORCE_COLOR": "1"}, True, True),
        ({"CI": "false"}, True, False),
    ],
)
def test_who_gets_colours(environment: dict[str, str], on_terminal: bool, in_pipe: bool) -> None:
    assert wants_colour(Terminal(), environment) is on_terminal
    assert wants_colour(io.StringIO(), environment) is in_pipe


def test_a_stream_that_is_closed_or_lacking_gets_none() -> None:
    closed = Terminal()
    closed.close()
    assert not wants_colour(io.StringIO(), {})
    assert not wants_colour(None, {})
    assert painter(None)("x", fg="red") in ("x", "\x1b[31mx\x1b[0m")
