"""Reasons of the parser are told in the language of the site; what people wrote stays."""

from pathlib import Path

import pipeline.extract.review
from pipeline.render.language.speaking import speaking
from pipeline.render.reasons import REASONS, reason_words


def test_each_reason_is_one_that_the_parser_gives():
    source = Path(pipeline.extract.review.__file__).read_text(encoding="utf-8")
    assert [reason for reason in REASONS if reason not in source] == []


def test_a_reason_is_told_with_its_quotation_as_it_stands():
    why = 'the article tells of another meeting too: "They met: "in Oslo"."'
    assert reason_words(why) == why
    with speaking("fr"):
        assert reason_words("the text gives no place") == "le texte ne donne pas de lieu"
        assert reason_words(why) == (
            'l’article rapporte aussi une autre rencontre\u00a0: «\u00a0They met: "in Oslo".\u00a0»'
        )


def test_what_people_wrote_stays():
    with speaking("fr"):
        for why in ("ask the desk", "Sources", 'ask Lind: "the text gives no place"', ""):
            assert reason_words(why) == why
