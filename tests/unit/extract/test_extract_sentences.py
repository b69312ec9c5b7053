import pytest

from pipeline.extract.words.sentences import document_sentences
from pipeline.extract.words.tokens import fold, tokens
from pipeline.sentences import sentence_spans


def split(text):
    return [text[a:b] for a, b in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He came. She left.", 2),
        ("Mr. Radek met Dr. Boro. They ate.", 2),
        ("The U.S. envoy came. He left.", 2),
        ("They met in the U.S. The envoy left.", 2),
        ("A. K. Rahman spoke.", 1),
        ("“It is late.” He left.", 2),
        ("Was it late? Yes! It was.", 3),
        ("It cost 3.5 million. Nobody paid.", 2),
        ("Gen. Otieno arrived on Feb. 21 in Rio.", 1),
        ("He said: “Go!” and left.", 1),
        ("   ", 0),
        ("One... Two.", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, count):
    assert len(split(text)) == count


def test_sentences_cover_all_words():
    text = "  He came. She left?  “Never.” The end"
    assert "".join("".join(split(text)).split()) == "".join(text.split())


def test_endless_sentence_is_cut():
    assert max(len(s) for s in split("word " * 5000)) <= 3000
    assert max(len(s) for s in split("w" * 9000)) <= 3000


def test_sentence_points_into_the_article(make_document):
    document = make_document("Title\nHe came. She left.")
    found = document_sentences(document)
    assert [s.text for s in found] == ["Title", "He came.", "She left."]
    start, end = found[2].span(0, len(found[2].text))
    assert document.article.text[start:end] == "She left."


def test_title_of_the_page_comes_first_where_the_text_lacks_it(make_document):
    found = document_sentences(make_document("Title\nHe came.", title="Another title"))
    assert (found[0].text, found[0].where) == ("Another title", "page")


def test_tokens_keep_names_and_abbreviations_whole():
    words = [
        t.text for t in tokens("U.S. envoy J. Yo'ldoshev met Mbewe-Phiri's aide, Dr. al-Sudani.")
    ]
    assert words == [
        "U.S.", "envoy", "J.", "Yo'ldoshev", "met", "Mbewe-Phiri", "'s", "aide", ",", "Dr.",
        "al-Sudani", ".",
    ]  # fmt: skip


def test_folding_drops_case_accents_and_last_stop():
    assert (fold("Touadéra"), fold("Mr."), fold("Xi’an")) == ("touadera", "mr", "xi'an")
