"""What machine this is, as far as it bears on the figures."""

import os
import platform
from pathlib import Path

_GIBIBYTE = 2**30


def machine_facts(folder: Path) -> dict[str, str]:
    """Return words about the machine and about the file system that `folder` is on."""
    return {
        "Processor": f"{_processor()}, {len(os.sched_getaffinity(0))} cores",
        "Memory": f"{_memory_bytes() / _GIBIBYTE:.1f} GiB",
        "Load before": f"{os.getloadavg()[0]:.1f} processes on average",
        "Kernel": f"{platform.system()} {platform.release()}",
        "File system": _file_system(folder),
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
    }


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _memory_bytes() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _file_system(folder: Path) -> str:
    """Return the type of the mount that holds `folder`: the one whose path is longest."""
    mounts = [
        line.split()[1:3] for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    ]
    parents = {str(parent) for parent in (folder.resolve(), *folder.resolve().parents)}
    return max((mount for mount in mounts if mount[0] in parents), key=lambda one: len(one[0]))[1]
