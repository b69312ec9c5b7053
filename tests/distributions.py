"""Small distributions that a test installs: a module and a dist-info folder beside it."""

from pathlib import Path

GROUP = "readout.extractors"


def install(folder: Path, name: str, code: str, group: str = GROUP, **entries: str) -> None:
    """Put a distribution with one module of its own name into a folder for `sys.path`.

    `entries` are its extractors: their names, and what each names in the module.
    """
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.py").write_text(code, encoding="utf-8")
    listed = "\n".join(f"{entry} = {name}:{target}" for entry, target in entries.items())
    write_dist_info(folder, name, f"[{group}]\n{listed}\n")


def write_dist_info(folder: Path, name: str, entry_points: str) -> None:
    """Make the folder that tells Python of an installed distribution."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8"
    )
    (info / "entry_points.txt").write_text(entry_points, encoding="utf-8")
