"""The command `readout` and its subcommands, each imported only when it is called."""

import sys
from importlib import import_module

import click

from pipeline import __version__
from pipeline.errors import DataError, PipelineError

_COMMANDS = ("parse", "check", "render", "build", "schema")


EXAMPLES = """\b
Examples:
  readout build article.txt -w my-folder   article in, record and pages out
  readout check                            every problem of every record
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


@click.group(
    cls=_LateGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXAMPLES,
)
@click.version_option(__version__, prog_name="readout")
def _readout() -> None:
    """Turn articles about diplomatic meetings into checked records and briefing pages."""


def main() -> None:
    """Run the command line; a fault of the user's ends it with one line and its exit code."""
    try:
        _readout(prog_name="readout")
    except PipelineError as err:
        lines = [str(problem) for problem in err.problems] if isinstance(err, DataError) else [err]
        for line in lines:
            click.echo(f"readout: {line}", err=True)
        sys.exit(err.exit_code)
