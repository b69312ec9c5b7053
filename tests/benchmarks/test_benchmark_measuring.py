"""What a command is said to have cost."""

import sys
from pathlib import Path

import pytest

from benchmarks.measuring import Usage, measure

MEBIBYTE = 2**20


def _measure(program: str) -> Usage:
    return measure((sys.executable, "-c", program), Path.cwd())


def test_memory_of_child_processes_is_added_up():
    child = f"held = b'x' * {60 * MEBIBYTE}; print(flush=True); input()"
    # Both hold theirs before either may end, however busy the machine is.
    program = (
        "import subprocess, sys, time\n"
        "pipe = subprocess.PIPE\n"
        f"command = [sys.executable, '-c', {child!r}]\n"
        "children = [subprocess.Popen(command, stdin=pipe, stdout=pipe) for _ in range(2)]\n"
        "[child.stdout.readline() for child in children]\n"
        "time.sleep(2)\n"
        "[child.communicate(b'\\n') for child in children]"
    )

    usage = _measure(program)

    assert 120 * MEBIBYTE < usage.memory_bytes < 200 * MEBIBYTE


def test_memory_shared_with_a_fork_is_counted_once():
    program = (
        "import os, time\n"
        f"held = b'x' * {60 * MEBIBYTE}\n"
        "child = os.fork()\n"
        "time.sleep(1)\n"
        "child and os.wait()"
    )

    assert 60 * MEBIBYTE < _measure(program).memory_bytes < 110 * MEBIBYTE


def test_processor_time_is_that_of_children_too():
    spin = "import time\nwhile time.process_time() < 0.4: pass"
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {spin!r}])"

    usage = _measure(program)

    assert usage.cpu_s >= 0.4
    assert usage.wall_s >= 0.4


def test_a_command_that_fails_ends_the_program_with_what_it_said():
    with pytest.raises(SystemExit, match=r"ended with 3\n.*no such site"):
        _measure("import sys; print('no such site'); sys.exit(3)")
