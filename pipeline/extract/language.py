"""Tell English from other languages by their most frequent words and letters."""

import re
import unicodedata
from collections import Counter
from string import ascii_letters

_STOPWORDS = {
    "en": "the of and to in that for with on was is by said his at from has have it as he be",
    "fr": "le la les des et du une dans que qui pour est sur par au avec aux ont été cette",
    "es": "el los las del y que una por con para se su como más fue entre sobre ha este",
    "pt": "o os as do da dos das e que uma por com para não são foi entre sobre mais pelo",
    "de": "der die das und den von mit dem des ein eine für auf ist im nicht sich auch nach",
    "it": "il gli della di e che una per con nel del sono ha alla dei più delle anche questo",
    "nl": "de het een van en dat voor op zijn niet aan door ook naar bij heeft werd",
    "tr": "ve bir bu için ile da de olarak olan daha çok ancak gibi sonra kadar en",
    "id": "yang dan di untuk dengan pada dari ini itu dalam akan tidak oleh juga kepada",
    "pl": "i w na z do się nie że o jest to po przez od jak za oraz dla są",
    "sw": "ya na wa kwa katika za la ni hiyo huyo hayo kuwa pia cha yake baada",
    "vi": "của và là các trong cho được với những này một có tại đã về",
}
_SCRIPTS = {
    "CYRILLIC": "ru", "ARABIC": "ar", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja",
    "CJK": "zh", "GREEK": "el", "HEBREW": "he", "DEVANAGARI": "hi", "THAI": "th",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "BENGALI": "bn", "ETHIOPIC": "am",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_CLEAR_SHARE, _CLEAR_HITS = 0.08, 3
_SAMPLE = 6_000
_SCRIPT_SAMPLE = 4_000


def find_language(text: str) -> str | None:
    """Return the BCP 47 code of the language that `text` is evidently in, None if unclear."""
    sample = text[:_SAMPLE]
    script = _foreign_script(sample)
    if script is not None:
        return script
    counts: Counter[str] = Counter()
    for word, count in Counter(_WORD.findall(sample)).items():
        counts[word.casefold()] += count
    total = sum(counts.values())
    scores = {
        code: sum(counts.get(word, 0) for word in words.split()) / max(total, 1)
        for code, words in _STOPWORDS.items()
    }
    best = max(scores, key=lambda code: scores[code])
    hits = scores[best] * total
    is_clear = scores[best] >= _CLEAR_SHARE and (best == "en" or hits >= _CLEAR_HITS)
    return best if is_clear else None


def _foreign_script(sample: str) -> str | None:
    opening = sample[:_SCRIPT_SAMPLE]
    if sum(map(opening.count, ascii_letters)) * 2 > len(opening):
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
