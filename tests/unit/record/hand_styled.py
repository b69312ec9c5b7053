"""Records as people might write them: data in, YAML in a style of chance out."""

import random
from typing import Any

from pipeline.record.yaml_scalars import is_plain, needs_escapes, scalar

_NULLS = ("null", "~", "", "", "Null")
_REQUIRED = {"schema", "id", "sources", "meeting", "participants", "name", "role", "represents"}
_DEFAULTS = {"status": ("draft", "reported"), "format": ("unknown",), "setting": ("unknown",),
    "capacity": ("principal",), "claim": ("reported",)}  # fmt: skip


def as_written(data: Any, rng: random.Random, key: str = "") -> Any:
    """Return data with some of what has its default left out, and keys in another order."""
    if isinstance(data, list):
        if (
            not data
            and key not in {"sources", "participants", "columns", "rows"}
            and rng.random() < 0.2
        ):
            return None
        return [as_written(item, rng, key) for item in data]
    if not isinstance(data, dict):
        return data
    kept = {}
    for name, value in data.items():
        is_default = value is None or value == [] or value in _DEFAULTS.get(name, ())
        if name == "status" and value == "reported" and key == "":
            is_default = False
        if name in {"columns", "rows", "date@", "path", "why", "id"} or (
            name in _REQUIRED and key != "place"
        ):
            is_default = False
        if name == "title" and key == "themes":
            is_default = False
        if is_default and rng.random() < 0.4 and key != "place":
            continue
        kept[name] = as_written(value, rng, name)
    if rng.random() < 0.3:
        names = list(kept)
        rng.shuffle(names)
        kept = {name: kept[name] for name in names}
    return kept


class Styled:
    """One file in the making; each comment has a text of its own."""

    def __init__(self, rng: random.Random, wild: float = 1.0) -> None:
        self.rng = rng
        self.lines: list[str] = []
        self.comments = 0
        self.limit: int | None = None  # comments may not be indented so far: a block text ended
        self.is_open = False  # empty lines would belong to a text with +
        self.wild = wild

    def chance(self, share: float) -> bool:
        return self.rng.random() < share * self.wild

    def comment(self) -> str:
        self.comments += 1
        return f"# c{self.comments}~" + self.rng.choice(["", " it's: x", " - a", ' "b', " {", "#"])

    def tail(self) -> str:
        """Return what may follow a value on its line."""
        if self.chance(0.15):
            return self.rng.choice([" ", "   ", "\t"]) + self.comment()
        return self.rng.choice(["  ", " ", "\t"]) if self.chance(0.05) else ""

    def gap(self, column: int) -> None:
        """Add comment lines and empty ones, or nothing."""
        for _ in range(self.rng.choice([0, 0, 0, 0, 1, 1, 2, 3])):
            if self.chance(0.5):
                at = self.rng.choice([column, column, column, 0, column + self.rng.randint(1, 6)])
                if self.limit is not None and at >= self.limit:
                    continue
                self.lines.append(" " * at + self.comment())
                self.limit, self.is_open = None, False
            elif not self.is_open:
                self.lines.append("  " if self.limit is None and self.chance(0.1) else "")

    def add(self, line: str) -> None:
        self.lines.append(line)
        self.limit, self.is_open = None, False

    def key(self, name: str) -> str:
        kind = self.rng.random()
        return f'"{name}"' if kind < 0.04 else f"'{name}'" if kind < 0.08 else name

    def mapping(self, data: dict[str, Any], column: int, head: str) -> None:
        """Add a mapping; its first key goes after `head`, which ends at `column`."""
        for number, (name, value) in enumerate(data.items()):
            if number:
                self.gap(column)
                head = " " * column
            if self.chance(0.03):
                self.add(f"{head}? {self.key(name)}{self.tail()}")
                if value is None and self.chance(0.5):
                    continue
                self.gap(column)
                self.value(f"{' ' * column}:", value, column, is_key=True)
            else:
                colon = ":" if not self.chance(0.05) else " :"
                self.value(f"{head}{self.key(name)}{colon}", value, column, is_key=True)

    def listed(self, data: list[Any], column: int, head: str) -> None:
        for number, value in enumerate(data):
            if number:
                self.gap(column)
                head = " " * column
            self.value(f"{head}-", value, column, is_key=False)

    def value(self, head: str, value: Any, column: int, *, is_key: bool) -> None:
        space = " " * (1 if not self.chance(0.1) else self.rng.randint(1, 4))
        if isinstance(value, dict | list) and value and self.chance(0.7):
            self.block(head, value, column, space, is_key=is_key)
        elif isinstance(value, dict | list):
            self.add(f"{head}{space}{self.flow(value, column + 1)}{self.tail()}")
        elif value is None:
            word = self.rng.choice(_NULLS)
            tail = self.tail()
            if not word and (not is_key or head.lstrip(" ") == ":"):
                tail = tail.replace("\t", " ")
            self.add(f"{head}{space if word else ''}{word}{tail}")
        else:
            self.text(head + space, value, column)

    def block(self, head: str, value: Any, column: int, space: str, *, is_key: bool) -> None:
        step = self.rng.choice([2, 2, 2, 4, 1, 3, 6])
        if is_key and isinstance(value, list) and self.chance(0.4):
            step = 0
        if not is_key and self.chance(0.85):
            inner = len(head) + len(space)
            write = self.mapping if isinstance(value, dict) else self.listed
            write(value, inner, head + space)
            return
        self.add(head + self.tail().replace("\t", " "))
        self.gap(column + step)
        inner = column + step
        write = self.mapping if isinstance(value, dict) else self.listed
        write(value, inner, " " * inner)

    def text(self, head: str, value: str, column: int) -> None:
        styles = [self.literal, self.folded, self.single, self.double, self.plain, self.plain]
        self.rng.shuffle(styles)
        for style in styles:
            if style(head, value, column):
                return
        self.add(f"{head}{scalar(value)}{self.tail()}")

    def plain(self, head: str, value: str, column: int) -> bool:
        if not is_plain(value):
            return False
        lines = self.wrapped(value, column, quote=False)
        self.add_lines(head, lines)
        return True

    def single(self, head: str, value: str, column: int) -> bool:
        if needs_escapes(value):
            return False
        lines = self.wrapped(value.replace("'", "''"), column)
        self.add_lines(
            head,
            ["'" + lines[0], *lines[1:-1], lines[-1] + "'"]
            if len(lines) > 1
            else [f"'{lines[0]}'"],
        )
        return True

    def double(self, head: str, value: str, column: int) -> bool:
        if needs_escapes(value):
            return False
        lines = self.wrapped(value.replace("\\", "\\\\").replace('"', '\\"'), column)
        self.add_lines(
            head,
            ['"' + lines[0], *lines[1:-1], lines[-1] + '"']
            if len(lines) > 1
            else [f'"{lines[0]}"'],
        )
        return True

    def wrapped(self, value: str, column: int, *, quote: bool = True) -> list[str]:
        if len(value) < 20 or not self.chance(0.5) or "  " in value or value != value.strip():
            return [value]
        lead = " " * (column + self.rng.randint(1, 6))
        words = value.split(" ")
        lines, line = [], words[0]
        for word in words[1:]:
            if len(line) > 30 and self.chance(0.4) and not word.startswith(("#", "-", "?", ":")):
                lines.append(line)
                line = lead + word
            else:
                line += " " + word
        return [*lines, line]

    def add_lines(self, head: str, lines: list[str]) -> None:
        for number, line in enumerate(lines):
            end = self.tail() if number == len(lines) - 1 else ""
            self.add((head if number == 0 else "") + line + end)

    def literal(self, head: str, value: str, column: int) -> bool:
        return self.block_text(head, value, column, "|")

    def folded(self, head: str, value: str, column: int) -> bool:
        return self.block_text(head, value, column, ">")

    def block_text(self, head: str, value: str, column: int, sign: str) -> bool:
        bare = value.rstrip("\n")
        rows = bare.split("\n")
        if (
            not bare
            or any(needs_escapes(row) or row != row.strip(" ") for row in rows)
            or not rows[0]
        ):
            return False
        breaks = len(value) - len(bare)
        step = self.rng.choice([2, 2, 4, 1, 3, 5])
        column = max(column, 0)
        digit = str(step) if self.chance(0.1) else ""
        keeps = breaks > 1 or (self.chance(0.15) and breaks == 1)
        chomping = "+" if keeps else "-" if breaks == 0 else ""
        header = sign + rng_order(self.rng, digit, chomping)
        comment = f" {self.comment()}" if self.chance(0.1) else ""
        self.add(f"{head}{header}{comment}")
        lead = " " * (column + step)
        for number, row in enumerate(rows):
            if sign == ">" and number:
                self.add("")
            if not row:
                if sign == "|":
                    self.add("")
                continue
            for line in self.folds(row) if sign == ">" else [row]:
                self.add(lead + line)
        if chomping == "+":
            for _ in range(breaks - 1):
                self.add("")
            self.is_open = True
        elif self.chance(0.1):
            self.add("")
        self.limit = column + step
        return True

    def folds(self, row: str) -> list[str]:
        if "  " in row or not self.chance(0.7):
            return [row]
        lines, line = [], ""
        for word in row.split(" "):
            if line and len(line) > 25 and self.chance(0.5):
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        return [*lines, line]

    def flow(self, value: Any, column: int) -> str:
        if value is None:
            return self.rng.choice(["null", "~"])
        if isinstance(value, str):
            if not needs_escapes(value) and self.chance(0.2):
                return "'" + value.replace("'", "''") + "'"
            return scalar(value, in_flow=True)
        if isinstance(value, dict):
            parts = [self.flow_entry(name, item, column + 2) for name, item in value.items()]
            return self.bracketed("{", parts, "}", column)
        return self.bracketed(
            "[", [self.flow_item(item, column + 2) for item in value], "]", column
        )

    def flow_entry(self, name: str, item: Any, column: int) -> str:
        if item is None and self.chance(0.3):
            return f"{name}: " if self.chance(0.7) else name
        written = self.flow(item, column)
        return f'"{name}":{written}' if self.chance(0.05) else f"{self.key(name)}: {written}"

    def bracketed(self, opening: str, parts: list[str], closing: str, column: int) -> str:
        if not parts:
            return opening + self.rng.choice(["", "", " "]) + closing
        kind = self.rng.random()
        if kind > 0.3 * self.wild:
            pad = " " if self.chance(0.2) else ""
            return opening + pad + ", ".join(parts) + pad + closing
        lead = "\n" + " " * (column + self.rng.randint(0, 3))
        if kind > 0.15 * self.wild:
            return opening + self.one_a_line(parts, lead) + "\n" + " " * column + closing
        return opening + self.broken(parts, lead) + closing

    def one_a_line(self, parts: list[str], lead: str) -> str:
        text = ""
        for number, part in enumerate(parts):
            text += lead + self.comment() if self.chance(0.1) else ""
            is_last = number == len(parts) - 1
            comma = "" if is_last and self.chance(0.7) else ","
            note = f" {self.comment()}" if self.chance(0.2) else ""
            text += lead + part + comma + note
        return text

    def broken(self, parts: list[str], lead: str) -> str:
        text = ""
        for number, part in enumerate(parts):
            is_last = number == len(parts) - 1
            text += part + ("" if is_last else ",")
            if self.chance(0.3):
                text += (f" {self.comment()}" if self.chance(0.3) else "") + lead
            elif not is_last:
                text += " "
        return text

    def flow_item(self, item: Any, column: int) -> str:
        if isinstance(item, dict) and len(item) == 1 and self.chance(0.3):
            name, value = next(iter(item.items()))
            return f"{name}: {self.flow(value, column)}"
        return self.flow(item, column)


def rng_order(rng: random.Random, *parts: str) -> str:
    order = list(parts)
    rng.shuffle(order)
    return "".join(order)


def hand_styled(data: dict[str, Any], rng: random.Random, wild: float = 1.0) -> str:
    """Return a record's data as YAML in a style of chance; `wild` 0 is plain, 1 is odd."""
    styled = Styled(rng, wild)
    if styled.chance(0.1):
        styled.add("%YAML 1.1")
        styled.add("---")
    else:
        styled.gap(0)
        if styled.chance(0.2):
            styled.add("---" + (f" {styled.comment()}" if styled.chance(0.3) else ""))
    styled.gap(0)
    styled.mapping(as_written(data, rng), 0, "")
    is_block = styled.limit is not None
    styled.gap(0)
    if styled.chance(0.1):
        styled.add("...")
        styled.gap(0)
    lines = "\n".join(styled.lines).split("\n")
    newline = rng.choice(["\n", "\n", "\n", "\r\n"])
    breaks = [newline] * len(lines)
    if styled.chance(0.05):
        breaks = [rng.choice(["\n", "\r\n"]) for _ in lines]
    if not is_block and styled.chance(0.2):
        breaks[-1] = ""
    return "".join(line + end for line, end in zip(lines, breaks, strict=True))
