"""Write the reference pages: commands out of click, files out of schemas, timings as measured.

    python -m tests.docs.reference            # writes docs/reference/
    python -m tests.docs.reference --check    # names pages that would change; exits with 1 if any

Nothing in those pages is typed by hand, so a help text or a schema is where to change them.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from pipeline.cli.readout import _readout
from pipeline.dictionary import Field, schema_fields
from pipeline.resources import data_dir
from tests.docs.timings import RESULTS, timings

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "reference"
MENDS = "python -m tests.docs.reference"
_MADE = f"<!-- Made by `{MENDS}`; changes made here are lost. -->\n"
_WIDTH = 88
_MOST_VALUES = 40  # that are named one by one
_FILES = {
    "config": ("readout.yaml", "What pages make of it: [pages.md](../pages.md)."),
    "people": ("people.yaml", "What it does: [people.md](../people.md)."),
    "lookups": ("lookups.yaml", "What it does: [lookups.md](../lookups.md)."),
}


def pages() -> dict[str, str]:
    """Return the text of each page by its name in `docs/reference/`."""
    return {
        "commands.md": _commands(),
        "configuration.md": _configuration(),
        "record.md": _record(),
        "timings.md": _timings(),
    }


def stale() -> tuple[str, ...]:
    """Return the names of pages that are not what would be made now."""
    made = pages()
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    return tuple(sorted(name for name in made | kept if made.get(name) != kept.get(name)))


def _commands() -> str:
    top = click.Context(
        _readout,
        info_name="readout",
        terminal_width=_WIDTH,
        help_option_names=_readout.context_settings["help_option_names"],
    )
    lines = [
        "# Commands",
        "",
        _MADE,
        "What `readout --help` and `readout COMMAND --help` print. Exit codes, JSON and colours:",
        "[terminal.md](../terminal.md).",
        *_help("readout", _readout, top),
    ]
    for name in _readout.list_commands(top):
        command = _readout.get_command(top, name)
        assert command is not None
        under = click.Context(command, parent=top, info_name=name, terminal_width=_WIDTH)
        lines += _help(f"readout {name}", command, under)
    return "\n".join((*lines, ""))


def _help(title: str, command: click.Command, context: click.Context) -> Iterator[str]:
    command._help_option = None  # click keeps what -h or --help was called at first, by whomever
    text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    yield from ("", f"## {title}", "", "```text", text, "```")


def _configuration() -> str:
    lines = [
        "# Configuration",
        "",
        _MADE,
        "The files that a workspace may have beside its articles and records, key by key.",
        "`readout schema config|people|lookups` prints their schemas, which editors read",
        "([editing.md](../editing.md)), and `readout check` tells what does not fit.",
    ]
    for name, (file, remark) in _FILES.items():
        schema = _schema(name)
        lines += ["", f"## {file}", "", f"{schema['description']} {remark}"]
        lines += _fields(name, schema, "###")
    return "\n".join((*lines, ""))


def _record() -> str:
    schema = _schema("record")
    lines = [
        "# The record",
        "",
        _MADE,
        schema["description"],
        "",
        "`records/ID.yaml` holds one; `[]` stands for each item of a list. Why a value is `null`:",
        "[why-null.md](../why-null.md). `readout schema` prints the schema. What the parser read,",
        "with the words that each fact stands on, is kept apart: `readout schema parsed`.",
        *_fields("record", schema, "##"),
    ]
    return "\n".join((*lines, ""))


def _fields(name: str, schema: dict, level: str) -> Iterator[str]:
    for field in schema_fields(name):
        part, is_required = _part(schema, field.path)
        yield from _field(field, part, level)
        yield from _when_left_out(part, is_required=is_required)


def _timings() -> str:
    lines = timings(RESULTS.read_text(encoding="utf-8"))
    return "\n".join(("# Timings", "", _MADE, *lines, ""))


def _field(field: Field, part: dict, level: str) -> Iterator[str]:
    is_named_so = field.title.lower() == field.path.rpartition(".")[2].replace("_", " ")
    title = "" if is_named_so else f"**{field.title}.** "
    yield from ("", f"{level} `{field.path}`", "", f"{title}{field.description}", "")
    yield f"- Holds {field.type}."
    if "patternErrorMessage" in part:
        yield f"- Form: {part['patternErrorMessage']}."
    if field.example:
        yield f"- Example: `{field.example}`"
    if len(field.allowed) > _MOST_VALUES:
        yield f"- One of {len(field.allowed)} values."
    elif field.allowed:
        yield "- Allowed:"
        for word, means in field.allowed:
            yield f"    - `{word}`: {means}" if means else f"    - `{word}`"


def _when_left_out(part: dict, *, is_required: bool) -> Iterator[str]:
    if is_required:
        yield "- Must be there."
    elif "default" in part:
        value = part["default"]
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        yield f"- Left out, it is `{text}`."


def _part(schema: dict, path: str) -> tuple[dict, bool]:
    """Return what the schema says of a field by its path, and whether it must be there."""
    above, part = schema, schema
    for step in path.split("."):
        name = step.removesuffix("[]")
        above, part = part, _whole(part["properties"][name])
        if step.endswith("[]"):
            part = _whole(part["items"])
    return part, path.rpartition(".")[2].removesuffix("[]") in above.get("required", ())


def _whole(part: dict) -> dict:
    known = _schema("record")["$defs"]
    return {**known[part["$ref"].rpartition("/")[2]], **part} if "$ref" in part else part


def _schema(name: str) -> dict:
    return json.loads((data_dir("schemas") / f"{name}.schema.json").read_bytes())


def main(arguments: list[str]) -> int:
    """Write the pages, or with `--check` only name those that would change."""
    found = stale()
    if "--check" not in arguments:
        FOLDER.mkdir(exist_ok=True)
        made = pages()
        for name in found:
            if name in made:
                (FOLDER / name).write_text(made[name], encoding="utf-8")
            else:
                (FOLDER / name).unlink()
    for name in found:
        print(f"docs/reference/{name}: {'stale' if '--check' in arguments else 'written'}")  # noqa: T201 - what it is for
    return int("--check" in arguments and bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
