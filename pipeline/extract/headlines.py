"""Cut names in a headline that writes nearly all words with capitals (`Doe Winds Up Tour`)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extract.mention import Mention
from pipeline.extract.people import Scene

_SHARE = 0.6
_FEWEST = 5


def sobered(scenes: Sequence[Scene]) -> Iterator[Scene]:
    """Yield the scenes, names of headlines reduced to words that the text has with a capital too.

    A name of which the text knows no word stays as it is: it may stand in the headline only.
    """
    heads = [scene for scene in scenes if _is_in_capitals(scene)]
    if not heads:
        yield from scenes
        return
    proper = frozenset(
        token.norm
        for scene in scenes
        if scene not in heads
        for token in scene.line.tokens[1:]
        if token.is_capital
    )
    for scene in scenes:
        if scene in heads:
            kept = tuple(_cut(mention, scene, proper) for mention in scene.mentions)
            yield replace(scene, mentions=kept)
        else:
            yield scene


def _is_in_capitals(scene: Scene) -> bool:
    words = [token for token in scene.line.tokens if token.text[0].isalpha()]
    if scene.line.is_shouted or len(words) < _FEWEST or len(scene.line.text) > 160:
        return False
    is_headline = scene.sentence.where != "body" or not scene.line.text.endswith((".", "”", '"'))
    return is_headline and sum(word.is_capital for word in words) >= _SHARE * len(words)


def _cut(mention: Mention, scene: Scene, proper: frozenset[str]) -> Mention:
    words = (mention.name or "").split()
    kept = len(words)
    while kept > 1 and words[kept - 1].casefold() not in proper:
        kept -= 1
    is_known = any(word.casefold() in proper for word in words[:kept])
    if not is_known or kept == len(words):
        return mention
    name = " ".join(words[:kept])
    at = scene.line.text.find(name, mention.start)
    if at < 0 or not scene.line.text.startswith(" ".join(words), at):
        return mention
    if mention.end != at + len(" ".join(words)):
        return mention
    return mention._replace(name=name, end=at + len(name))
