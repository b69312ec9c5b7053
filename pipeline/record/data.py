"""The values at the YAML edge: what a file says before it is known to be a record."""

from typing import Any, Final, TypeAlias


class Broken:
    """Stands where a value could not be read; what is wrong with it has been told already."""

    def __repr__(self) -> str:
        return "BROKEN"


BROKEN: Final = Broken()

Data: TypeAlias = "dict[str, Data] | list[Data] | str | Broken | None"
Path: TypeAlias = tuple[str | int, ...]


def value_at(data: Data, path: Path) -> Data:
    """Return what stands at `path`; None where the path leads nowhere.

    All that lies in a part that could not be read is itself BROKEN.
    """
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
            data = data[step]
        else:
            return BROKEN if data is BROKEN else None
    return data


def with_value(data: dict[str, Any], path: Path, value: Data) -> dict[str, Any]:
    """Return the data with a value at a path; mappings and lists around it are made anew."""
    if not path:
        raise AssertionError("a place has a step")
    return dict(_placed(data, path, value))


def _placed(part: Any, path: Path, value: Data) -> Any:  # noqa: ANN401 - plain data
    if not path:
        return value
    step = path[0]
    if isinstance(step, int):
        return [_placed(item, path[1:], value) if at == step else item
                for at, item in enumerate(part)]  # fmt: skip
    around = part if isinstance(part, dict) else {}
    return {**around, step: _placed(around.get(step), path[1:], value)}


def mappings_in(data: Data) -> list[tuple[int, dict[str, Data]]]:
    """Return the mappings of a list with their positions; nothing if it is no list."""
    if not isinstance(data, list):
        return []
    return [(index, item) for index, item in enumerate(data) if isinstance(item, dict)]


def field_from_path(path: Path) -> str:
    """Return a path as people read it: `participants[1].role`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")
