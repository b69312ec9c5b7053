"""How sure each kind of fact is, by what it rests on.

A number is the share of such facts that were right on reports of many publishers which no rule was
written for, rounded down to five hundredths; `make eval` measures it again on the sets at hand.
"""

from typing import Literal

Basis = Literal[
    "status",
    "status, of one side",  # only one side is named
    "format",
    "setting",
    "host",
    "part of",
    "date, printed",
    "date, counted",  # a weekday or `today`, from the date of the page or dateline
    "date, dateline",  # the dateline's own, where the text gives no other
    "place, told",  # in a sentence that tells the meeting
    "place, dateline",
    "place, near",  # in a sentence beside the meeting
    "person, told",  # a verb of meeting names this person
    "person, shown",  # who only speaks or is listed in a report of the meeting
    "role",
    "party, stated",
    "party, inferred",
    "outlet",
    "topic",
]

SHARES: dict[Basis, float] = {
    "status": 0.9,
    "status, of one side": 0.85,
    "format": 0.95,
    "setting": 0.8,
    "host": 0.8,
    "part of": 0.7,
    "date, printed": 0.85,
    "date, counted": 0.9,
    "date, dateline": 0.5,
    "place, told": 0.9,
    "place, dateline": 0.9,
    "place, near": 0.75,
    "person, told": 0.9,
    "person, shown": 0.5,
    "role": 0.95,
    "party, stated": 0.95,
    "party, inferred": 0.75,
    "outlet": 0.85,
    "topic": 0.6,
}

# A fact that is less sure is kept, and a review item shows the sentence that it rests on.
CONFIDENT = 0.8


def share(basis: Basis) -> float:
    """Return how sure a fact is that rests on this, from 0 to 1."""
    return SHARES[basis]
