"""The reference pages are what commands and schemas say today."""

import click
import pytest

from pipeline.cli.readout import _readout
from tests.docs import reference


def test_the_reference_is_what_would_be_made_now() -> None:
    assert not reference.stale(), f"mend with: {reference.MENDS}"


def test_each_command_and_each_option_is_there() -> None:
    text = reference.pages()["commands.md"]
    for name in reference._readout.list_commands(reference.click.Context(reference._readout)):
        assert f"\n## readout {name}\n" in text
    assert "-h, --help" in text
    assert "--into" in text


def test_each_key_of_the_settings_is_there_with_what_it_is_when_left_out() -> None:
    text = reference.pages()["configuration.md"]
    part = text[text.index("### `source_text`") : text.index("### `data`")]
    assert "- Left out, it is `quotes`." in part
    assert "    - `full`: the whole text, sentence by sentence" in part
    part = text[text.index("### `people[].name`") : text.index("### `people[].also`")]
    assert "- Must be there." in part


def test_of_a_record_it_is_said_what_must_be_there_and_what_the_rest_is_when_left_out() -> None:
    parts = reference.pages()["record.md"].split("\n## `")[1:]
    needed = {one.partition("`")[0] for one in parts if "- Must be there." in one}
    assert {"id", "meeting", "participants[].represents"} <= needed
    assert needed.isdisjoint({"aliases", "status", "meeting.date"})
    (status,) = (one for one in parts if one.startswith("status`"))
    assert "- Left out, it is `draft`." in status
    assert any(one.startswith("participants[].represents.country`") for one in parts)


def test_timings_are_those_of_readout_in_the_results() -> None:
    text = reference.pages()["timings.md"]
    results = reference.RESULTS.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| cold |")]
    assert rows
    for row in rows:
        assert row.replace("| cold |", "| cold | readout |") in results
    assert "| hugo |" not in text
    assert "## Growth" in text


def test_a_page_that_somebody_changed_is_named_and_mended(
    tmp_path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setattr(reference, "FOLDER", tmp_path / "reference")
    assert reference.main(["--check"]) == 1
    assert not (tmp_path / "reference").exists()
    assert reference.main([]) == 0
    (tmp_path / "reference" / "record.md").write_text("by hand\n", encoding="utf-8")
    (tmp_path / "reference" / "old.md").write_text("of a page that was\n", encoding="utf-8")
    capsys.readouterr()
    assert reference.main(["--check"]) == 1
    assert (
        capsys.readouterr().out == "docs/reference/old.md: stale\ndocs/reference/record.md: stale\n"
    )
    assert reference.main([]) == 0
    assert reference.stale() == ()


def test_the_reference_is_the_same_whoever_asked_for_help_before() -> None:
    context = click.Context(_readout)
    command = _readout.get_command(context, "check")
    assert command is not None
    command._help_option = None
    command.get_help(click.Context(command))  # as one that knows --help alone
    assert "commands.md" not in reference.stale()
