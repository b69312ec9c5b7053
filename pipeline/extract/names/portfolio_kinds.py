"""Say of an office for what it is, so that one's counterpart can be told from others."""

_HEADS_OF_STATE = frozenset(
    {"president", "king", "queen", "emir", "amir", "sultan", "monarch", "emperor", "pope"}
)
_HEADS_OF_GOVERNMENT = frozenset({"premier", "chancellor", "pm", "taoiseach"})
_FOREIGN = (
    "foreign",
    "diplomacy",
    "external affairs",
    "secretary of state",
    "diplomat",
    "fm",
    "eam",
)
_FIELDS = {
    "defence": "defence", "defense": "defence", "finance": "finance", "treasury": "finance",
    "trade": "trade", "commerce": "trade", "interior": "interior", "home": "interior",
    "energy": "energy", "oil": "energy", "petroleum": "energy", "agriculture": "agriculture",
    "health": "health", "transport": "transport", "justice": "justice", "education": "education",
    "culture": "culture", "tourism": "tourism", "environment": "environment",
}  # fmt: skip


def portfolio_kind(title: str | None, head: str | None) -> str | None:
    """Return `foreign`, `defence`, `head of state` and the like, None for any other office.

    `title` is the office's wording in lower case, `head` its noun in the singular.
    """
    words = (title or "").split()
    plain = {word.rstrip("s") for word in words} | set(words)
    if any(mark in words if mark in {"fm", "eam"} else mark in (title or "") for mark in _FOREIGN):
        return "foreign"
    field = next((_FIELDS[word] for word in words if word in _FIELDS), None)
    if field is not None:
        return field
    if head in _HEADS_OF_STATE and not plain & {"vice", "crown", "deputy"}:
        return "head of state"
    if head in _HEADS_OF_GOVERNMENT or "prime" in words:
        return "head of government"
    return None
