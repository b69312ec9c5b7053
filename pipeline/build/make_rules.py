"""Write what files depend on as rules that GNU make (4.3 or newer) can include."""

import re
import shlex
from collections.abc import Callable, Iterable, Iterator

from pipeline.build.dependencies import Dependencies, Rule
from pipeline.build.workspace import Workspace

STAMP = "records.stamp"
_HEAD = """\
# What records and pages depend on, written by `readout deps`.
readout-goal := $(.DEFAULT_GOAL)
readout-equals := =
READOUT ?= readout
"""
_ON_A_LINE = 300  # paths; systems bound how long a command may be
# Signs that mean something to make in a list of names, and how each is written to mean itself.
_ESCAPED = {sign: f"\\{sign}" for sign in " #:*?["} | {"$": "$$", "=": "$(readout-equals)"}
# No way of writing these holds both before and behind the colon of a rule.
_BEYOND_MAKE = re.compile(r"[\\;|\x00-\x1f\x7f\ud800-\udfff]|[ &]\Z|\(.*\)\Z")


def make_rules(
    workspace: Workspace, found: Dependencies, warn: Callable[[str], None]
) -> Iterator[str]:
    """Yield the rules as text; `warn` is told once of each name that make cannot take.

    They hold in the folder that the paths lead from.
    """
    found = _without_unfit(found, warn)
    yield _HEAD
    yield _command("readout-parse", "parse", "--workspace", str(workspace.root))
    yield _command(
        "readout-build",
        *("build", "--workspace", str(workspace.root), "--output", str(workspace.output)),
    )
    stamp = str(workspace.state_folder / STAMP)
    yield _stamp_rule(stamp, str(workspace.state_folder), found.records)
    shared = dict.fromkeys(rule.templates for rule in found.rules if rule.templates)
    names = {files: f"readout-shared-{number}" for number, files in enumerate(shared, 1)}
    yield "".join(f"\n{name} := {_inputs(files)}\n" for files, name in names.items())
    for rule in found.rules:
        yield _rule(rule, f"$({names[rule.templates]})" if rule.templates else "", stamp)
    yield _notes(found)


def _command(variable: str, command: str, *options: str) -> str:
    quoted = " ".join(_quoted(_as_path(one) if one[:1] != "-" else one) for one in options)
    value = f"{command} --quiet {quoted}".replace("#", "\\#")  # else a comment would begin there
    return f"{variable} = $(READOUT) {value}\n"


def _stamp_rule(stamp: str, folder: str, records: Iterable[str]) -> str:
    """Return the rule of the file that stands for all records.

    Where thousands of pages each named thousands of records, make would not end.
    """
    recipe = f"\t@mkdir -p -- {_quoted(_as_path(folder))}\n\t@touch -- {_quoted(_as_path(stamp))}\n"
    return f"\n{as_target(stamp)}: {_inputs(records)}\n{recipe}"


def _inputs(paths: Iterable[str]) -> str:
    return " ".join(map(as_input, paths))


def _rule(rule: Rule, shared: str, stamp: str) -> str:
    """Return a rule for files that are all made by one command.

    The command leaves a file alone whose content is as it was, so it keeps its time, and make would
    take it for out of date for ever: it is touched. To a build a file of another time and the same
    content is the same file.
    """
    targets = " ".join(map(as_target, rule.targets))
    stamps = as_input(stamp) if rule.shows_records else ""
    inputs = " ".join(filter(None, (_inputs(rule.inputs), shared, stamps)))
    made = [_quoted(_as_path(one)) for one in rule.targets]
    touched = (made[start : start + _ON_A_LINE] for start in range(0, len(made), _ON_A_LINE))
    touching = "".join(f"\t@touch -c -- {' '.join(paths)}\n" for paths in touched)
    command = "$(readout-build)"
    if rule.article is not None:
        command = f"$(readout-parse) {_quoted(_as_path(rule.article))}"
    return f"\n{targets} &: {inputs}\n\t{command}\n{touching}"


def _notes(found: Dependencies) -> str:
    """Return what make is to know of the files besides.

    A rule without a recipe for what no rule makes lets make go on when that was deleted. Precious
    are records, which people have edited, and pages, which are never half written: without that,
    make would delete them when it is interrupted.
    """
    made = dict.fromkeys(one for rule in found.rules for one in rule.targets)
    needed = (
        *found.records,
        *(one for rule in found.rules for one in (*rule.inputs, *rule.templates)),
    )
    given = [one for one in dict.fromkeys(needed) if one not in made]
    sources = "".join(f"{as_target(one)}:\n" for one in given)
    precious = "".join(f".PRECIOUS: {as_input(one)}\n" for one in made)
    return f"\n{sources}\n{precious}\n.DEFAULT_GOAL := $(readout-goal)\n"


def _without_unfit(found: Dependencies, warn: Callable[[str], None]) -> Dependencies:
    """Return the rules without the names that make cannot take, and without what needs them."""
    named = (one for rule in found.rules for one in (*rule.targets, *rule.inputs, *rule.templates))
    unfit = {one for one in (*named, *found.records) if _BEYOND_MAKE.search(one)}
    for one in sorted(unfit):
        warn(f"{one!a}: has no rule: its name holds a sign that make cannot take; rename it")

    def fit(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(one for one in names if one not in unfit)

    rules = (
        Rule(fit(rule.targets), fit(rule.inputs), fit(rule.templates), *rule[3:])
        for rule in found.rules
        if rule.article not in unfit
    )
    return Dependencies(tuple(rule for rule in rules if rule.targets), fit(found.records))


def as_target(path: str) -> str:
    """Return a path as make takes it before the colon of a rule."""
    return as_input(path).replace("%", "\\%")


def as_input(path: str) -> str:
    """Return a path as make takes it behind the colon of a rule."""
    return "".join(_ESCAPED.get(sign, sign) for sign in _as_path(path))


def _as_path(path: str) -> str:
    """Return a path that is no option and nobody's home."""
    return f"./{path}" if path[:1] in ("-", "~") else path


def _quoted(word: str) -> str:
    """Return a word as a recipe has it: quoted for the shell, then for make."""
    return shlex.quote(word).replace("$", "$$")
