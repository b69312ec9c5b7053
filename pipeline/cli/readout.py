"""The command `readout` and its subcommands, each imported only when it is called."""

import os
import sys
from importlib import import_module
from typing import Any

import click

from pipeline.cli.stopping import INTERRUPTED, TERMINATED, Terminated, stoppable
from pipeline.errors import PipelineError
from pipeline.version import VERSION

_COMMANDS = (
    "init", "parse", "check", "review", "diff", "render", "build", "serve", "deps", "schema",
    "doctor", "completion",
)  # fmt: skip

EXAMPLES = """\b
Examples:
  readout init briefings                  # a workspace to begin with
  readout build article.txt -w briefings  # article in, record and pages out
  readout check -w briefings              # every problem of every record
  readout doctor                          # versions, places, what is missing
"""


class _LateGroup(click.Group):
    """A group whose commands live in modules of their own, so that starting up stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"pipeline.cli.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - a slip of ours, told to mypy
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as err:
            behind = next((one for one in args if one in _COMMANDS), None)
            if behind is None:
                raise
            told = f"{err.format_message()} Options stand behind the command: readout {behind} "
            raise click.UsageError(f"{told}{err.option_name} ...", ctx) from err

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Do as click; where programs were to read what is told, a failure is told them as well."""
        from pipeline.cli.options import FAILED, STYLE

        try:
            return super().invoke(ctx)
        except (click.UsageError, PipelineError, OSError) as err:
            if (ctx.meta.get(STYLE) == "json" or _asks_for_json(err)) and not isinstance(
                err, BrokenPipeError
            ):
                from pipeline.cli.failing import show_failure

                show_failure(err, ctx.meta.get(FAILED))
            raise

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in _COMMANDS and (meant := _meant(args[0])):
            ctx.fail(f"No such command '{args[0]}'. Did you mean {meant}?")
        return super().resolve_command(ctx, args)


def _meant(word: str) -> str | None:
    """Return what somebody meant who wrote this in the place of a command, None for who knows."""
    from pipeline.likeness import closest

    if word == "help":
        return "--help, as in: readout check --help"
    if meant := closest(word, _COMMANDS):
        return f"'{meant}'"
    return f"'build {word}'" if os.path.lexists(word) else None


def _asks_for_json(err: Exception) -> bool:
    """Tell whether a call that could not be read to its end has --format json."""
    words = " ".join(sys.argv).replace("=", " ")
    return isinstance(err, click.UsageError) and "--format json" in words


@click.group(
    cls=_LateGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXAMPLES,
)
@click.version_option(VERSION, prog_name="readout")
def _readout() -> None:
    """Turn articles about diplomatic meetings into checked records and briefing pages."""


def main() -> None:
    """Run the command line.

    A fault of the user's, or of the files and streams it runs on, ends it with one line and its
    exit code; a fault of ours shows where it happened.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a terminal that lacks a letter shows its number
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # a text file
    sys.exit(_run())


def _run() -> int:
    try:
        with stoppable():
            code = _readout.main(prog_name="readout", standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        _tell("stopped")
        return INTERRUPTED
    except Terminated:
        _tell("stopped")
        return TERMINATED
    except click.ClickException as err:
        _show_usage(err)
        return err.exit_code
    except PipelineError as err:
        from pipeline.cli.reports import tell_failure

        tell_failure(err)
        return err.exit_code
    except BrokenPipeError:  # whoever read the output has had enough of it
        sys.stdout = None  # nothing is to be flushed into it at exit
        return 1
    except OSError as err:
        _tell(f"{err.filename or 'the system'}: {err.strerror or err}; see to that and try again")
        return 2
    return code if isinstance(code, int) else 0


def _show_usage(err: click.ClickException) -> None:
    """Show a fault of usage as click does, the word Error in red where colours are wanted."""
    from io import StringIO

    from pipeline.cli.colours import painter, wants_colour

    text = StringIO()
    err.show(file=text)
    red = painter(sys.stderr)("Error:", fg="red")
    shown = text.getvalue().replace("Error:", red, 1)
    click.echo(shown, err=True, nl=False, color=wants_colour(sys.stderr) or None)


def _tell(line: str) -> None:
    click.echo(f"readout: {line}", err=True)
