"""Tell what is wrong with what was seen of a page."""

from collections.abc import Iterator

from tests.site.surveys import Seen


def at(seen: Seen) -> str:
    """Return what a message names a visit by."""
    return f"{seen.get('page', seen['url'])} ({seen['mode']})"


def accessibility_faults(seen: Seen) -> Iterator[str]:
    """Yield the rules of axe that a page breaks, with the places."""
    for one in seen["looks"].get("axe", ()):
        yield f"{at(seen)}: {one['id']}: {one['help']}: {one['places']}"


def layout_faults(seen: Seen) -> Iterator[str]:
    """Yield what is wider than the page, and what scrolls and cannot be scrolled by keyboard."""
    layout = seen["looks"].get("layout")
    if layout is None:
        return
    if layout["scrollWidth"] > layout["width"]:
        yield f"{at(seen)}: is {layout['scrollWidth']} wide: {layout['out']}"
    elif layout["out"]:
        yield f"{at(seen)}: out of the window: {layout['out']}"
    for region in layout["regions"]:
        if seen.get("media") == "print":
            yield f"{at(seen)}: paper does not scroll: {region['place']}"
        elif region["tabIndex"] < 0 or region["role"] != "region" or not region["name"]:
            yield f"{at(seen)}: no keyboard scrolls {region}"


def request_faults(seen: Seen) -> Iterator[str]:
    """Yield requests to other hosts and for what is not there, and all that a page complains of."""
    for url in seen["requests"]:
        if not url.startswith((seen["server"], "data:")):
            yield f"{at(seen)}: asks for {url}"
    yield from (f"{at(seen)}: did not get {url}" for url in seen["failures"])
    yield from (f"{at(seen)}: console: {line}" for line in seen["console"])
    yield from (f"{at(seen)}: dialog: {line}" for line in seen["dialogs"])
    if seen["address"].partition("#")[0] != seen["url"].partition("#")[0]:
        yield f"{at(seen)}: went to {seen['address']}"


def keyboard_faults(seen: Seen) -> Iterator[str]:
    """Yield what Tab does not reach, and where nobody sees what has the focus."""
    keyboard = seen["looks"].get("keyboard")
    if keyboard is None:
        return
    stops = keyboard["stops"]
    expected = min(keyboard["expected"], keyboard["most"])
    reached = [stop["number"] for stop in stops]
    if reached != list(range(expected)):
        missed = sorted({*range(expected)} - {*reached})
        yield f"{at(seen)}: reaches {len(reached)} of {expected} in its order, not {missed[:9]}"
    for stop in stops:
        if stop["outline"] < 2:
            yield f"{at(seen)}: focus is not shown on {stop['name']}"
        if not stop["isSeen"]:
            yield f"{at(seen)}: focus goes out of sight to {stop['name']}"
    if not stops or ".skip " not in f"{stops[0]['name']} ".replace("a.", ".", 1):
        yield f"{at(seen)}: the first stop is {stops[:1]}"
