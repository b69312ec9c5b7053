import json
import subprocess
import sys

import pytest

from pipeline import __version__
from pipeline.cli import main as command_line
from tests.cli.conftest import Run


def test_version_is_told(run: Run) -> None:
    assert run("--version").out == f"readout, version {__version__}\n"


def test_an_unknown_command_is_a_wrong_usage(run: Run) -> None:
    done = run("publish")
    assert done.code == 2
    assert "publish" in done.err


def test_schema_is_printed(run: Run) -> None:
    schema = json.loads(run("schema").out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_fault_of_ours_shows_where_it_happened(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.cli import readout as module

    def fail(**_: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(module._readout, "main", fail)
    with pytest.raises(ZeroDivisionError, match="ours"):
        command_line()


def test_starting_up_loads_no_parser_and_no_template_library() -> None:
    code = "import sys, pipeline.cli; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()
    heavy = {"yaml", "jinja2", "jsonschema", "jsonschema_rs", "lxml", "trafilatura", "markdown_it"}
    assert not heavy & set(loaded)


def test_a_fault_of_the_system_is_told_in_one_line(run: Run) -> None:
    done = run("parse", "--stdout", "a" * 300 + ".txt")
    assert done.code in (1, 2)
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err


def test_an_interrupt_ends_with_the_code_that_shells_expect(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pipeline.record

    def interrupted(_name: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline.record, "schema_text", interrupted)
    monkeypatch.setattr("pipeline.cli.schema.schema_text", interrupted, raising=False)
    done = run("schema")
    assert done.code == 130
    assert done.err == "readout: stopped\n" or done.err.endswith("readout: stopped\n")


def test_output_that_nobody_reads_on_is_no_fault() -> None:
    done = subprocess.run(
        f"{sys.executable} -c 'from pipeline.cli import main; main()' schema | head -c 1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "{"
    assert "Traceback" not in done.stderr


def test_a_full_or_closed_output_is_told_in_one_line() -> None:
    for redirection in (">/dev/full", ">&-"):
        done = subprocess.run(
            f"{sys.executable} -c 'from pipeline.cli import main; main()' schema {redirection}",
            shell=True,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
