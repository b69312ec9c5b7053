"""Many small articles with invented people, for tests of how work is shared out."""

from pathlib import Path

_FIRST = ("Ilka", "Renata", "Sunna", "Egil", "Mirko", "Talia", "Oskar")
_LAST = ("Vantala", "Samarin", "Hauket", "Thorvar", "Drenov", "Kestin")
_LANDS = (("Finnish", "Helsinki"), ("Norwegian", "Bergen"), ("Chilean", "Santiago"))
_THEMES = ("port safety", "fisheries", "rail freight", "school exchanges", "water supply")


def put_articles(folder: Path, count: int) -> None:
    """Write so many articles, of which every seventh is none."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        path = folder / f"talks-{number:02}.txt"
        if number % 7 == 3:
            path.write_bytes(b"\x00\x01" * 40)
        else:
            path.write_text(_article(number), encoding="utf-8")


def _article(number: int) -> str:
    one = f"{_FIRST[number % 7]} {_LAST[number % 6]}"
    other = f"{_FIRST[(number + 3) % 7]} {_LAST[(number + 1) % 6]}"
    (ours, city), (theirs, _) = _LANDS[number % 3], _LANDS[(number + 1) % 3]
    theme, also = _THEMES[number % 5], _THEMES[(number + 2) % 5]
    return (
        f"Talks on {theme} in {city}\n\n"
        f"{city}, {number % 27 + 1} March 2025\n\n"
        f"{ours} Foreign Minister {one} met {theirs} Foreign Minister {other} in {city} today.\n"
        f"They discussed {theme} and {also}.\n"
    )
