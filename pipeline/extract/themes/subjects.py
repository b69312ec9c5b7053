"""Sort the sentences of an article without headings: each under its topic, the rest last."""

from collections.abc import Sequence

from pipeline.extract.dates.datelines import LONGEST, is_bare_dateline
from pipeline.extract.names.people import Scene
from pipeline.extract.themes.topics import is_aside
from pipeline.extract.themes.topicwords import strength, topic_words
from pipeline.extract.words.lines import line_from_text
from pipeline.extract.words.sentences import document_sentences, label_sentences
from pipeline.model import Document
from pipeline.values import dataclass

_REST = "Further remarks"
_WHOLE = "Text"
_MOST_SUMMED = 4
_ENDS = frozenset(".!?:…\"”’'»)")

Run = tuple[Scene, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """A title, and the runs of neighbouring sentences of one paragraph that belong under it."""

    title: str
    runs: tuple[Run, ...]


def find_subjects(
    scenes: Sequence[Scene],
    topics: Sequence[str],
    summary: Sequence[int],
    left_out: frozenset[int] = frozenset(),
) -> tuple[Subject, ...]:
    """Return the topics in order with their sentences, then what no topic claims.

    The blocks of `left_out` have no subject.
    A sentence stands under its strongest topic only. What the `summary` tells already is left
    out of the rest; a topic whose sentences all speak more of another one has no subject.
    """
    chosen = {
        number: _strongest(scene, topics)
        for number, scene in enumerate(scenes)
        if scene.sentence.where == "body"
        and scene.sentence.block not in left_out
        and not _is_dateline(scene)
        and not _introduces_points(scenes, number)
    }
    subjects = [
        Subject(topic[0].upper() + topic[1:], _runs(scenes, numbers))
        for topic in topics
        if (numbers := [n for n, own in chosen.items() if own == topic])
    ]
    rest = [n for n, own in chosen.items() if own is None and n not in summary]
    if rest:
        is_whole = not subjects and not summary
        subjects.append(Subject(_WHOLE if is_whole else _REST, _runs(scenes, rest)))
    return tuple(subjects)


def above_sections(scenes: Sequence[Scene], first: int) -> tuple[int, ...]:
    """Return the numbers of the sentences above block `first`, where the sections begin."""
    return tuple(
        number
        for number, scene in enumerate(scenes)
        if scene.sentence.where == "body"
        and scene.sentence.block < first
        and scene.sentence.text[-1:] in _ENDS
    )


def with_opening(
    scenes: Sequence[Scene], summary: Sequence[int], above: Sequence[int]
) -> tuple[int, ...]:
    """Return the summary with so many sentences `above` the sections that it has four at most."""
    more = [n for n in above if n not in summary and scenes[n].sentence.text[-1] != ":"]
    return tuple(sorted({*summary, *more[: max(0, _MOST_SUMMED - len(summary))]}))


def openings(scenes: Sequence[Scene], numbers: Sequence[int]) -> tuple[Run, ...]:
    """Return the sentences of these numbers, neighbours of one paragraph together."""
    return _runs(scenes, numbers)


def lead_ins(scenes: Sequence[Scene]) -> tuple[Run, ...]:
    """Return the sentences that open a list (`They settled:`)."""
    return tuple((s,) for number, s in enumerate(scenes) if _introduces_points(scenes, number))


def _introduces_points(scenes: Sequence[Scene], number: int) -> bool:
    sentence = scenes[number].sentence
    following = scenes[number + 1].sentence if number + 1 < len(scenes) else None
    opens = sentence.where == "body" and sentence.text.endswith(":")
    return opens and following is not None and following.where == "point"


def plain_scenes(document: Document) -> tuple[Scene, ...]:
    """Return the sentences of a text of which nothing is read (in another language)."""
    line = line_from_text("")
    return tuple(Scene(sentence, line, ()) for sentence in document_sentences(document))


def label_scenes(document: Document) -> tuple[Scene, ...]:
    """Return the labels of points, of which only the words count."""
    return tuple(Scene(one, line_from_text(one.text), ()) for one in label_sentences(document))


def _is_dateline(scene: Scene) -> bool:
    """Say whether a full stop cut the dateline off what it opens (`OSLO, 12 May 2025.`)."""
    text = scene.sentence.text
    return len(text) <= LONGEST and is_bare_dateline(text)


def _strongest(scene: Scene, topics: Sequence[str]) -> str | None:
    if is_aside(scene):
        return None
    found = topic_words(scene)
    own = [topic for topic in topics if topic in found]
    return max(own, key=lambda topic: strength(found[topic]), default=None)


def _runs(scenes: Sequence[Scene], numbers: Sequence[int]) -> tuple[Run, ...]:
    runs: list[list[int]] = []
    for number in numbers:
        last = runs[-1][-1] if runs else None
        block = scenes[number].sentence.block
        if last is not None and last + 1 == number and scenes[last].sentence.block == block:
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(tuple(scenes[n] for n in run) for run in runs)
