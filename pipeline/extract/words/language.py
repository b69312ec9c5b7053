"""Tell English from other languages by their most frequent words and letters."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection

_STOPWORDS = {
    "en": "the of and to in that for with on was is by said his at from has have it as he be",
    "fr": "le la les des et du une dans que qui pour est sur par au avec aux ont été cette",
    "es": "de la en el los las del y que una por con para se su como más fue entre sobre ha este",
    "pt": "de em o os as do da dos das e que uma por com para não são foi entre sobre mais pelo",
    "de": "der die das und den von mit dem des ein eine für auf ist im nicht sich auch nach",
    "it": "la in il gli della di e che una per con nel del sono ha alla dei più delle anche questo",
    "nl": "de het een van en dat voor op zijn niet aan door ook naar bij heeft werd",
    "tr": "ve bir bu için ile da de olarak olan daha çok ancak gibi sonra kadar en",
    "id": "yang dan di untuk dengan pada dari ini itu dalam tidak oleh juga kepada bertemu menteri",
    "pl": "i w na z do się nie że o jest to po przez od jak za oraz dla są",
    "sw": "ya na wa kwa katika za la ni hiyo huyo hayo kuwa pia cha yake baada",
    "vi": "của và là các trong cho được với những này một có tại đã về",
    "da": "og i at det er en til på som af den for med ikke der de blev var fra efter",
    "no": "og i det på som er en til av for at har med ikke seg de den fra ble etter",
    "sv": "och i att det som en på är av för med till den har inte om ett men var från",
    "fi": "ja on ei että se oli hän mutta myös kun ovat joka ole mukaan sekä kanssa",
    "hu": "a az és hogy nem is egy volt ez meg csak már azt ki el minden szerint",
    "cs": "a se v na je že o s z do i to ve pro za podle jsou byl také od",
    "sk": "a sa v na je že o s z do aj to vo pre za podľa sú bol ako od",
    "ro": "și de la în a cu pe nu care din mai că pentru o un este fi au după",
    "hr": "i u je na se da za su od s o kao koji nije bi iz će to ne sa",
    "sq": "të e në dhe për një me që i se nga është ka më u nuk si do kjo",
    "ca": "de la el i que els en les per amb una es un al del va és no ha",
    "et": "ja on ei et see oli ta kui ka mis oma aga ning selle pärast",
    "lt": "ir į kad su yra iš apie bet tai jis buvo kaip už dėl nuo po",
    "lv": "un ir ar uz par no kas ka bet arī tika kā to bija gan pēc",
    "ms": "yang dan di untuk dengan pada kepada dari ini telah beliau oleh akan bertemu menteri",
    "tl": "ang ng sa na mga ay at para nang ni si ito may hindi siya kay",
    "so": "oo iyo ka ku in la uu ay waa soo si ah ayaa kale",
    "ha": "da na a ya ta don wanda cewa yana an ba ga shi wannan",
    "az": "və bu bir ilə üçün də ki olan olub edib görüşdə sonra daha",
}
_CODES: defaultdict[str, list[str]] = defaultdict(list)  # by word
for _code, _words in _STOPWORDS.items():
    for _word in _words.split():
        _CODES[_word].append(_code)
# Words that hardly an English sentence is without, and no other of these languages has.
_ENGLISH = frozenset(
    ["the", "of", "and", "that", "with", "by", "said", "his", "her", "from", "has", "have", "had",
     "were", "are", "which", "who", "this", "these", "their", "will", "would", "met", "meets",
     "after", "before", "been", "its", "they", "them", "she", "when", "where", "also", "told",
     "both", "two", "into", "between", "over", "during", "about", "we", "our", "than", "but"]
)  # fmt: skip
_SCRIPTS = {
    "CYRILLIC": "ru", "ARABIC": "ar", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja",
    "CJK": "zh", "GREEK": "el", "HEBREW": "he", "DEVANAGARI": "hi", "THAI": "th",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "BENGALI": "bn", "ETHIOPIC": "am",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_FREQUENT = "etaoinshrdlu"  # of all that is written in Latin letters they are more than half
_CLEAR_SHARE, _CLEAR_HITS = 0.08, 3
_SAMPLE = 6_000
_SHORTEST_VERB = 6  # `called`
_SCRIPT_SAMPLE = 4_000


def find_language(text: str) -> str | None:
    """Return the BCP 47 code of the language that `text` is evidently in, None if unclear."""
    sample = text[:_SAMPLE].replace("\u200b", "")  # where a line may break, and no letter
    script = _foreign_script(sample)
    if script is not None:
        return script
    counts = Counter(map(str.casefold, _WORD.findall(sample)))
    total = counts.total()
    hits = dict.fromkeys(_STOPWORDS, 0)
    for word in counts.keys() & _CODES.keys():
        for code in _CODES[word]:
            hits[code] += counts[word]
    best = max(hits, key=lambda code: hits[code])
    is_clear = hits[best] / max(total, 1) >= _CLEAR_SHARE
    is_clear = is_clear and (best == "en" or hits[best] >= _CLEAR_HITS)
    return best if is_clear else None


def is_foreign(
    words: Collection[str], plain: Collection[str], also_in_names: Collection[str]
) -> bool:
    """Say whether a sentence of these words is evidently in another language than English.

    It has none of the `plain` words of English, and one of another language that is no part of
    names (`also_in_names`: `de`, `van`).
    """
    if not _ENGLISH.isdisjoint(words):
        return False
    others = {word for word in words if word in _CODES and "en" not in _CODES[word]}
    is_english = any((w in plain and w not in _CODES) or _is_verb(w) for w in words)
    return not is_english and any(w not in plain and w not in also_in_names for w in others)


def _is_verb(word: str) -> bool:
    return len(word) >= _SHORTEST_VERB and word.endswith(("ed", "ing"))


def _foreign_script(sample: str) -> str | None:
    opening = sample[:_SCRIPT_SAMPLE]
    if sum(map(opening.count, _FREQUENT)) * 2 > len(opening):
        return None
    letters = [char for char in opening if char.isalpha()]
    if sum(map(str.isascii, letters)) * 2 > len(letters):
        return None
    scripts = Counter(unicodedata.name(char, "").split(" ")[0] for char in letters)
    if not letters or scripts["LATIN"] * 2 > len(letters):
        return None
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > len(letters) // 10:
        return "ja"
    return _SCRIPTS.get(scripts.most_common(1)[0][0])
