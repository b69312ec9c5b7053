"""Reasons that the program gives are told in the site's language; what people wrote stays."""

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

import pipeline
from pipeline.model import Draft, Evidence, Record
from pipeline.record.merging.dissents import why_from_dissent
from pipeline.record.merging.values import Dispute, Kind
from pipeline.record.merging.wording import why_from_dispute
from pipeline.render.language.speaking import speaking
from pipeline.render.reasons import reason_words
from pipeline.render.reasontexts import PATTERNS, REASONS, WORDS

WORD = re.compile(r"[a-z]{2}")
CODE = Path(pipeline.__file__).parent
# Calls that a reason, or the end of one, is handed to; what variables and functions hold one.
CALLS = {"Remark", "ReviewItem", "_quoting", "_open", "Settled"}
WHOLE = {"why", "shown"}
RETURNING = {"_why_no_place", "_hint"}
GROUNDS = {"ground", "_GROUND", "_ORDER"}
# What code puts into a reason, where any word would not do.
GIVEN = {
    "why": ('"Lima"',),
    "_inferred(standing)": ("Lima is inferred from the office",),
    "happened.status": ("planned", "cancelled"),
    "verb": ("met", "meet"),
}


def texts(node: ast.AST) -> Iterator[str]:
    """Yield the texts that an expression may be, a word in place of each value."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = [
            GIVEN.get(ast.unparse(one.value), ("Lima",))
            if isinstance(one, ast.FormattedValue)
            else (one.value,)
            for one in node.values
        ]
        yield from map("".join, product(*parts))
    elif isinstance(node, ast.IfExp):
        yield from (*texts(node.body), *texts(node.orelse))
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from texts(value)


def of_call(node: ast.Call) -> Iterator[str]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in CALLS:
        for value in (*node.args[1:], *(one.value for one in node.keywords if one.arg == "why")):
            yield from texts(value)


def given_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from of_call(node)
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in WHOLE:
            yield from texts(node.value)
        elif isinstance(node, ast.FunctionDef) and node.name in RETURNING:
            for one in ast.walk(node):
                if isinstance(one, ast.Return) and one.value is not None:
                    yield from texts(one.value)


def grounds_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in GROUNDS:
            yield from texts(node.value)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in GROUNDS:
            yield from texts(node.value)
        if isinstance(node, ast.FunctionDef) and node.name == "_guesses":
            for one in ast.walk(node):
                if isinstance(one, ast.Yield) and isinstance(one.value, ast.Tuple):
                    yield from texts(one.value.elts[1])


def trees() -> Iterator[ast.AST]:
    for room in ("extract", "record"):
        for file in sorted((CODE / room).rglob("*.py")):
            yield ast.parse(file.read_text(encoding="utf-8"))


def asked() -> list[str]:
    lines = (CODE / "extract/gazetteers/ask.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("|")[1] for line in lines if not line.startswith("#")]


@pytest.fixture(scope="module")
def given() -> list[str]:
    return [text for tree in trees() for text in given_in(tree)]


def is_told(text: str) -> bool:
    """Tell whether French says it, as a reason or as the end of one about a date."""
    if reason_words(text) != text:
        return True
    about = reason_words(f'the text gives "3 May", and {text}')
    return not about.endswith(text) and not about.startswith("the text")


def test_each_reason_in_the_code_is_told_in_french(given):
    begun = 'the text gives "Lima", and "Lima"'  # its ends are looked at by themselves
    found = [text for text in given if text != begun and WORD.search(text.replace("Lima", ""))]
    with speaking("fr"):
        assert [text for text in found if not is_told(text)] == []
    assert len(found) > 30


def test_each_reason_of_the_catalogue_is_one_that_the_code_gives(given):
    code = "".join(ast.unparse(tree) for tree in trees()) + "\n".join(given)
    fixed = [one for one in REASONS if one not in code]
    assert fixed == []


def test_each_ground_and_each_word_to_ask_about_is_in_french():
    grounds = {text for tree in trees() for text in grounds_in(tree)} - {""}
    assert len(grounds) > 12
    assert sorted((grounds | set(asked())) - set(WORDS)) == []


def test_a_reason_is_told_with_its_quotation_as_it_stands():
    why = 'the article tells of another meeting too: "They met: "in Oslo"."'
    assert reason_words(why) == why
    with speaking("fr"):
        assert reason_words("the text gives no place") == "le texte ne donne pas de lieu"
        assert reason_words(why) == (
            'l’article rapporte aussi une autre rencontre\u00a0: «\u00a0They met: "in Oslo".\u00a0»'
        )


@pytest.mark.parametrize(
    ("why", "told"),
    [
        (
            (
                "the article tells of 2 separate meetings: "
                "those who took part in any of them stand here"
            ),
            (
                "l’article rapporte 2 rencontres distinctes~: "
                "les participants de chacune d’elles figurent ici"
            ),
        ),
        (
            (
                "Germany is inferred from the office; the text does not state it: "
                '"The chancellor spoke: "now"."'
            ),
            (
                "Allemagne~: déduction d’après la fonction\u202f; le texte ne l’indique pas~: "
                '«~The chancellor spoke: "now".~»'
            ),
        ),
        (
            "the text names Oslo and Bern; no city was taken for the place",
            "villes citées dans le texte~: Oslo et Bern\u202f; aucune n’a été retenue comme lieu",
        ),
        (
            'the text leaves the country open: "of North Korea or of South Korea"',
            "le texte ne précise pas le pays~: Corée du Nord ou Corée du Sud",
        ),
        (
            'the text gives "Monday 3 May 2022", and that day was a Tuesday',
            "le texte indique «~Monday 3 May 2022~», or ce jour était un mardi",
        ),
        (
            'the text is not in English (it looks like "de"); no facts were read from it',
            (
                "le texte n’est pas en anglais (langue probable~: allemand)\u202f; "
                "aucun élément n’en a été relevé"
            ),
        ),
        (
            "spacy proposes `Ada Lind` as a person: “Ada Lind came.”",
            "spacy propose «~Ada Lind~» comme personne~: «~Ada Lind came.~»",
        ),
    ],
)
def test_names_and_values_within_a_reason_are_told_too(why, told):
    assert reason_words(why) == why
    with speaking("fr"):
        assert reason_words(why) == told.replace("~", "\u00a0")


def test_where_articles_differ_both_are_told_with_their_words():
    one = ("a.md", "2024-05-14", (Evidence("a.md", "They met; on Tuesday.", 0, 21),))
    with speaking("fr"):
        assert reason_words(why_from_dissent(one, ("b.md", None, ()))) == (
            "les articles divergent~: selon a.md, «~2024-05-14~»~: «~They met; on Tuesday.~»"
            "\u202f; selon b.md, rien"
        ).replace("~", "\u00a0")
        assert reason_words(why_from_dissent(("b.md", "Oslo", ()), one)) == (
            "les articles divergent~: selon b.md, «~Oslo~»\u202f; "
            "selon a.md, «~2024-05-14~»~: «~They met; on Tuesday.~»"
        ).replace("~", "\u00a0")


LONG = (
    "They spoke of fish, of ports and of the sea, and agreed to meet again in the {} of the year."
)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    "values", [("Oslo", "Bern"), (LONG.format("spring"), LONG.format("autumn"))]
)
def test_where_the_parser_differs_from_people_both_are_told(kind, values):
    theirs, ours = values
    dispute = Dispute(kind, ("title",), None, theirs, ours)
    why = why_from_dispute(dispute, Draft(record=Record(id="r", sources=()), facts=(), repairs=()))
    with speaking("fr"):
        told = reason_words(why)
    assert told != why
    assert "article" in told
    assert not told.startswith("the article")


@pytest.mark.parametrize("text", PATTERNS)
def test_what_a_pattern_is_given_is_not_read_as_another(text):
    why = text.replace("%(number)s", "4")
    for name in ("language", "places", "city", "name", "words", "party", "date", "proposed"):
        why = why.replace(f"%({name})s", "Lima")
    why = why.replace("%(value)s", "'Lima'").replace("%(kept)s", "nothing")
    with speaking("fr"):
        told = reason_words(why)
    assert told != why
    assert "%(" not in told
    assert "'" not in told


def test_what_people_wrote_stays():
    with speaking("fr"):
        for why in ("ask the desk", "Sources", 'ask Lind: "the text gives no place"', ""):
            assert reason_words(why) == why
        assert reason_words("the articles differ: see both") == "the articles differ: see both"
