"""Cut names in a headline that writes nearly all words with capitals (`Doe Winds Up Tour`)."""

from collections.abc import Iterator, Sequence

from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Scene
from pipeline.values import replace

_SHARE = 0.6
_FEWEST = 5
_SHORT_WORD = 4  # letters: an initial or `bin` stands within a name


def sobered(scenes: Sequence[Scene]) -> Iterator[Scene]:
    """Yield the scenes, names of headlines reduced to words of names that the text has too.

    A name of which the text knows no word stays as it is: it may stand in the headline only.
    """
    heads = [scene for scene in scenes if _is_in_capitals(scene)]
    if not heads:
        yield from scenes
        return
    proper = frozenset(
        word.casefold()
        for scene in scenes
        if scene not in heads
        for mention in scene.mentions
        for word in (mention.name or "").split()
    )
    for scene in scenes:
        if scene in heads:
            kept = tuple(_cut(mention, scene, proper) for mention in scene.mentions)
            yield replace(scene, mentions=kept)
        else:
            yield scene


def _is_in_capitals(scene: Scene) -> bool:
    if scene.line.is_shouted or len(scene.line.text) > 160:
        return False
    is_line = scene.sentence.where in {"page", "title", "heading"}
    if not is_line and scene.line.text.endswith((".", "”", '"')):
        return False
    words = [token for token in scene.line.tokens if token.text[0].isalpha()]
    capitals = sum(word.is_capital for word in words)
    return len(words) >= _FEWEST and capitals >= _SHARE * len(words)


def _cut(mention: Mention, scene: Scene, proper: frozenset[str]) -> Mention:
    if scene.line.has_person(mention.name):
        return mention
    words = (mention.name or "").split()
    known = [number for number, word in enumerate(words) if word.casefold() in proper]
    if not known or len(known) == len(words):
        return mention
    first = 0 if mention.role else known[0]
    last = known[0]
    for number in known[1:]:  # `Doe Indicates Belief Roe`: two persons and what one of them does
        if number - last > 1 + (len(words[last + 1]) < _SHORT_WORD):
            break
        last = number
    whole, name = " ".join(words), " ".join(words[first : last + 1])
    at = scene.line.text.find(whole, mention.start)
    if at < 0 or mention.end != at + len(whole):
        return mention
    start = scene.line.text.find(name, at)
    begin = mention.start if first == 0 else start
    return mention._replace(name=name, start=begin, end=start + len(name))
