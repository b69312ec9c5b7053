"""`readout schema`: what a record may hold."""

import click

from pipeline.cli.reports import write_result
from pipeline.record import schema_text

EXAMPLES = """\b
Examples:
  readout schema > record.schema.json
"""


@click.command("schema", epilog=EXAMPLES)
def command() -> None:
    """Print the JSON Schema of a record."""
    write_result(schema_text())
