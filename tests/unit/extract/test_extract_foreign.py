"""A sentence in another language within an English text changes no name."""

import pytest

MET = (
    "Peruvian Foreign Minister Ana Quispe met Omani Foreign Minister Said Harthy in Muscat on "
    "12 May 2025. They discussed the fees of the port. The harbour office keeps its own list of "
    "the ships that call there, and its clerks were checking the figures for the spring."
)


def _names(read, text):
    return [person.name for person in read(f"Port fees\n{text}").record.participants]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru Disisleri Bakani Ana Quispe, Maskat'ta Umman Bakani Said Harthy ile gorustu.",
        "Menteri Luar Negeri Peru Ana Quispe bertemu Menteri Oman Said Harthy di Muscat.",
        "Waziri wa Mambo ya Nje wa Peru Ana Quispe alikutana na Said Harthy mjini Muscat.",
        "Ministrul de Externe Ana Quispe s-a întâlnit cu Ministrul Said Harthy la Muscat.",
        "Die Außenministerin Ana Quispe traf den Außenminister Said Harthy in Maskat.",
        "Ministrja e Jashtme Ana Quispe u takua me Ministrin Said Harthy në Muskat.",
    ],
)
def test_foreign_sentence_leaves_the_names(read, sentence):
    assert _names(read, f"{MET}\n{sentence}") == ["Ana Quispe", "Said Harthy"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Minister Ana María de la Quispe praised Oman in Lima.", "Ana María de la Quispe"),
        ("Foreign Minister Ana Rosa Quispe phoned Lima.", "Ana Rosa Quispe"),
        ("Peru gave Ana Rosa Quispe a prize in Lima.", "Ana Rosa Quispe"),
    ],
)
def test_english_sentence_with_particles_still_gives_the_fuller_name(read, sentence, name):
    assert _names(read, f"{MET}\n{sentence}")[0] == name


def test_title_in_another_language_is_read_as_before(read):
    text = f"Reunión de ministros en Mascate\n{MET}"
    assert [p.name for p in read(text).record.participants] == ["Ana Quispe", "Said Harthy"]
