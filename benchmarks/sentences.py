"""A small grammar of sentences: frames with slots, and the words that fill each slot."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

FRAMES = (
    "{who} told the {group} that {plan} should {do} before {time}.",
    "{who} said that {plan} had {done} in {share} of the {places}.",
    "According to {source}, {plan} will {do} once the {group} {agree}.",
    "The {group} {agreed} to review {plan} {time_from}, and to publish what they find.",
    "{who} described {plan} as {judged}, while the {group} asked for more time.",
    "For the {places}, {plan} means that {effect}.",
    "Neither side said how {plan} is to be paid for; {source} put the cost at {sum}.",
    "It was the {nth} time this year that {plan} stood on the list of the {group}.",
    "{who} recalled that {effect} when {plan} was last {tried}.",
    "A joint team is to travel to the {places} {time_from} and to see whether {effect}.",
    "The draft gives the {group} {span} to {do_with} {plan}.",
    "In return, {who} offered to {do_with} {plan} and to share the figures every {period}.",
    "{source_first} pointed out that {effect}, which the {group} had long {hoped}.",
    "What remains open is who will {do_with} {plan} in the {places}.",
    "Of {sum} set aside for {plan}, {share} has been spent so far.",
    "{who} and the {group} differ over {plan}: one wants it by {time}, the other wants {span}.",
    "Should {plan} fail to {do}, the {group} would have to start again {time_from}.",
    "People in the {places} have heard such words before, yet {effect}.",
    "{plan_first} has been {judged}, and the {group} asked that it should {do}.",
    "Nobody at the table doubted that {effect}; the quarrel was about {plan}.",
)
LABELS = (
    "Early Warning", "Shared Figures", "Trial Shipments", "Open Books", "Training", "Field Visits",
    "Common Forms", "Repair of Lines", "Joint Office", "Cold Storage", "Spare Parts", "Credit",
    "Border Posts", "Water Rights", "Seed Banks", "Night Shifts", "Clinics", "Exchange of Staff",
    "Mapping", "Yearly Report", "Rescue at Sea", "Small Grants", "Patents", "Test Fields",
)  # fmt: skip
_SLOTS: dict[str, Sequence[str]] = {
    "group": (
        "delegations", "two ministries", "working group", "experts", "negotiators", "partners",
        "envoys", "joint commission", "advisers", "technical teams", "committees", "inspectors",
    ),
    "plan": (
        "the plan for a common register", "the new rail timetable", "the loan for the harbour",
        "the treaty on river water", "the exchange of students", "the ban on heavy fuel",
        "the market for spare power", "the joint rescue service", "the survey of the sea bed",
        "the rule on health papers", "the fund for small firms", "the shared court of appeal",
        "the grid link across the strait", "the visa for seasonal work", "the seed programme",
        "the customs form of one page", "the radar along the coast", "the cold chain for vaccines",
    ),
    "do": (
        "come into force", "be put to the vote", "reach the villages", "cover its own costs",
        "be tested at three posts", "open to other states", "replace the old rules",
        "be signed in both capitals", "start with a small trial", "leave room for exceptions",
    ),
    "done": (
        "made a difference", "met with resistance", "been carried out", "saved a third of the cost",
        "come too late", "found more friends than foes", "run out of money", "shown its worth",
    ),
    "do_with": (
        "pay for", "watch over", "explain", "take part in", "draw up rules for", "set limits to",
        "open up", "speed up", "extend", "find land for", "report on", "translate",
    ),
    "tried": ("tried", "discussed", "put off", "renewed", "proposed", "cut back"),
    "share": (
        "two thirds", "a quarter", "nearly half", "one in ten", "most", "about a fifth",
    ),
    "places": (
        "border districts", "northern ports", "mountain valleys", "islands", "dry provinces",
        "river towns", "free zones", "fishing villages", "coal regions", "suburbs", "lake counties",
    ),
    "source": (
        "the ministry", "a note to the press", "officials of both sides",
        "the national statistics office", "people close to the talks", "the port authority",
        "a draft seen by reporters",
    ),
    "agree": ("agree", "have met again", "sign", "have done their sums", "report back"),
    "agreed": ("agreed", "promised", "were asked", "declared themselves ready", "undertook"),
    "judged": (
        "a step in the right direction", "modest but useful", "overdue", "too dear by half",
        "the heart of the matter", "a matter for lawyers", "a test of good will",
    ),
    "effect": (
        "freight would move in days rather than weeks", "families could cross with one paper",
        "prices at the harbour have fallen", "the wells fill more slowly every year",
        "young people would find work at home", "the old line carries twice its load",
        "doctors could be called across the border", "three laboratories now share their results",
        "ships wait a week for a berth", "the frost took half of the harvest",
        "nobody had counted the herds", "the bridge was closed to lorries",
    ),
    "hoped": ("hoped for", "feared", "expected", "asked for", "denied", "known"),
    "time": (
        "the spring", "the end of the year", "the next summit", "the rains", "the first of March",
        "the budget is voted", "the harvest", "the autumn session",
    ),
    "time_from": (
        "in the spring", "next month", "after the elections", "within ninety days", "in September",
        "before the snow", "at the turn of the year", "in two stages",
    ),
    "span": ("six months", "two years", "a full season", "ninety days", "until the autumn"),
    "period": ("month", "quarter", "half year", "week", "season"),
    "nth": ("second", "third", "fourth", "fifth", "sixth"),
    "sum": (
        "12 million euros", "40 million dollars", "3.5 million euros", "a few hundred thousand",
        "nine million francs", "90 million over five years", "some 700,000 a year",
    ),
}  # fmt: skip
_CAPITAL = {f"{slot}_first": _SLOTS[slot] for slot in ("plan", "source")}


class _Filling(Mapping[str, str]):
    """Words for a frame's slots, drawn anew each time one is asked for."""

    def __init__(self, random: Random, who: Sequence[str]) -> None:
        self._random = random
        self._who = who

    def __getitem__(self, slot: str) -> str:
        if slot == "who":
            return self._random.choice(self._who)
        if slot in _CAPITAL:
            words = self._random.choice(_CAPITAL[slot])
            return words[0].upper() + words[1:]
        return self._random.choice(_SLOTS[slot])

    def __iter__(self) -> Iterator[str]:
        return iter(_SLOTS)

    def __len__(self) -> int:
        return len(_SLOTS)


def sentence(random: Random, who: Sequence[str]) -> str:
    """Return one sentence in which one of the people named in `who` may speak."""
    return random.choice(FRAMES).format_map(_Filling(random, who))


def paragraph(random: Random, who: Sequence[str], sentences: int) -> str:
    """Return so many sentences as one text."""
    return " ".join(sentence(random, who) for _ in range(sentences))
