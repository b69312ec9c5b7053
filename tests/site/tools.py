"""The programs that judge pages, where they are installed: a browser, npm's packages, Java."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

HERE = Path(__file__).resolve().parent
PACKAGES = HERE / "node_modules"
VALIDATOR = PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = PACKAGES / "lighthouse" / "cli" / "index.js"
MARKDOWN_LINT = PACKAGES / "markdownlint-cli2" / "markdownlint-cli2-bin.mjs"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
NODE = shutil.which("node")
JAVA = shutil.which("java")


def missing_for_visits() -> str | None:
    """Return what a browser cannot be driven for; None if all is there."""
    if BROWSER is None:
        return f"none of {', '.join(BROWSERS)} is installed"
    return missing_package("playwright-core")


def missing_package(name: str) -> str | None:
    """Return why a package of npm cannot be run; None if it can."""
    if NODE is None:
        return "node is not installed"
    if not (PACKAGES / name).is_dir():
        return f"{name} is not installed: `make setup` does where npm is there"
    return None


def missing_validator() -> str | None:
    """Return why the HTML checker cannot be run; None if it can."""
    return "java is not installed" if JAVA is None else missing_package("vnu-jar")


def visit(visits: Sequence[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    """Open pages in one browser and return what was seen, in order (see visits.cjs)."""
    job, result = folder / "visits.json", folder / "seen.json"
    job.write_text(json.dumps({"browser": BROWSER, "visits": list(visits)}), encoding="utf-8")
    run([str(NODE), str(HERE / "visits.cjs"), str(job), str(result)])
    seen: list[dict[str, Any]] = json.loads(result.read_text(encoding="utf-8"))
    return seen


def markup_faults(paths: Sequence[Path]) -> list[str]:
    """Return what the Nu HTML checker calls errors in pages, as `file:line: message`.

    Warnings are left out: from the disk, `'self'` of a page's policy covers nothing.
    """
    command = [
        str(JAVA),
        "-Xss4m",
        "-jar",
        str(VALIDATOR),
        "--format",
        "json",
        "--exit-zero-always",
    ]
    done = run([*command, "--skip-non-html", *map(str, paths)])
    messages = json.loads(done.stderr)["messages"]
    return [
        f"{one.get('url', '')}:{one.get('lastLine', '')}: {one['message']} {one.get('extract', '')}"
        for one in messages
        if one["type"] in {"error", "non-document-error"}
    ]


def lighthouse_report(url: str, folder: Path) -> dict[str, Any]:
    """Return what Lighthouse reports of a page; the report is kept in the folder."""
    report = folder / "lighthouse.json"
    flags = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
    command = [str(NODE), str(LIGHTHOUSE), url, "--quiet", "--no-enable-error-reporting"]
    run(
        [*command, "--output=json", f"--output-path={report}", f"--chrome-flags={flags}"],
        CHROME_PATH=str(BROWSER),
    )
    return cast("dict[str, Any]", json.loads(report.read_text(encoding="utf-8")))


def markdown_faults(folder: Path, patterns: Sequence[str]) -> list[str]:
    """Return what markdownlint complains of in a folder's files; a pattern may begin with `!`."""
    config = HERE / "markdown.markdownlint-cli2.jsonc"
    command = [str(NODE), str(MARKDOWN_LINT), "--config", str(config), *patterns]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode not in {0, 1}:
        raise AssertionError(done.stderr)
    return done.stderr.splitlines() if done.returncode else []


def run(command: Sequence[str], **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; what it says when it fails is part of the failure."""
    done = subprocess.run(
        command,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise AssertionError(f"{' '.join(command)}\n{done.stdout}\n{done.stderr}")
    return done
