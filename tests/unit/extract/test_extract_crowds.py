"""Texts that name a crowd of people are read in a time that grows with their length only."""

from itertools import product
from time import process_time

from pipeline.model import KnownPerson

SHAPES = ("{} met Said Harthy in Muscat.", "Said Harthy received {} in Muscat.")
LAST = (
    "Peruvian Foreign Minister Ana Quispe met Omani Foreign Minister Said Harthy in Muscat on "
    "12 May 2025. They discussed the fees of the port and the ships that call there."
)


def _text(count, shape=SHAPES[0]):
    names = ("".join(letters) for letters in product("bcdfgklmnprst", "aeiou", "bcdfgklmnprst"))
    told = [shape.format(f"Ana Qu{name}") for name, _ in zip(names, range(count), strict=False)]
    return f"Port fees\n{' '.join(told)}\n{LAST}"


def _seconds(read, text):
    start = process_time()
    read(text)
    return process_time() - start


def test_time_grows_with_the_number_of_people(read):
    read(_text(50))
    for shape in SHAPES:
        assert _seconds(read, _text(800, shape)) < 12 * _seconds(read, _text(200, shape))


def test_of_a_crowd_each_has_the_country_of_his_own_office(read):
    people = {p.name: p.represents for p in read(_text(90)).record.participants}
    assert people["Said Harthy"].country == "OM"
    assert people["Ana Qubab"] is None


def test_list_that_is_longer_than_is_read_is_told(read):
    listed = [f"Ana Qu{name}" for name in ("".join(p) for p in product("bdfgklm", "aeiou", "n"))]
    met = "Omani Foreign Minister Said Harthy met with"
    for count, is_told in ((25, False), (35, True)):
        text = f"Port fees\n{met} {', '.join(listed[: count - 1])} and {listed[count - 1]}.\n{LAST}"
        review = [item.why for item in read(text).record.review if item.path == "participants"]
        assert (f'of a long list only those up to "{listed[24]}" stand here' in review) is is_told


def test_known_names_that_repeat_one_word_take_no_longer(read):
    known = tuple(KnownPerson(name=" ".join(["Ana"] * count)) for count in range(1, 60))
    text = f"Port fees\n{LAST}\n{'Ana ' * 4_000}"
    start = process_time()
    read(text)
    plain = process_time() - start
    start = process_time()
    read(text, known)
    assert process_time() - start < 6 * plain + 0.2
