"""Sixty invented articles in three forms, with lists, tables and the damage of copies."""

from collections.abc import Iterator
from random import Random

COUNT = 60
_SIDES = (
    ("Finland", "Finnish", "Helsinki"), ("Norway", "Norwegian", "Bergen"),
    ("Chile", "Chilean", "Santiago"), ("Kenya", "Kenyan", "Mombasa"),
    ("Mongolia", "Mongolian", "Ulaanbaatar"), ("Portugal", "Portuguese", "Faro"),
    ("Uruguay", "Uruguayan", "Montevideo"), ("Zambia", "Zambian", "Lusaka"),
    ("Estonia", "Estonian", "Tartu"), ("Nepal", "Nepali", "Pokhara"),
)  # fmt: skip
_FIRST = ("Ilka", "Renata", "Sunna", "Egil", "Mirko", "Talia", "Oskar", "Inès", "Bálint", "Zofia")
_LAST = ("Vantala", "Samarin", "Hauket", "Thorvar", "Drenov", "Kestin", "Ørbæk", "Núñez-Prat")
_ROLES = ("Foreign Minister", "Prime Minister", "President", "Trade Minister")
_FIELDS = ("port safety", "fisheries", "rail freight", "school exchanges", "water supply", "copper")
_MONTHS = ("January", "March", "May", "August", "October", "December")

# A copy that lost a blank here and there, a capital, and the borders of its table.
_TEXT = """\
{one_side} and {other_side} hold talks on {field}

{city}, {day} {month} {year}

{one_adjective} {one_role} {one} met {other_adjective} {other_role} {other} in {city} on the day
before.The two discussed {field} and {further},and said that the talks had been useful.

What was agreed

Both sides agreed on three steps:

  • Shared Figures: Each side will publish its figures on {field} every quarter.
  • Trial Year: a first year without fees for small firms.
  • Joint Office: An office in {city} that answers within a week,paid by both sides.

What the numbers say

the following table sums up what experts expect:

Possible Change Effect on {further}
Earlier Spring May open the season in April
Lower Fees Would bring {number} new firms
New Harbour Could double the trade

Looking ahead

{other} said that experts could meet again next year. "A good neighbour does not wait for the
rain," the {other_role} added.
"""
_MARKDOWN = """\
---
title: "{one} calls {other}"
date: {iso}
author: Desk of {city}
---

# {one} calls {other} on {field}

{one_adjective} {one_role} {one} spoke by telephone with {other_adjective} {other_role} {other} on
{day} {month} {year}. They discussed *{field}* and {further}.

## The plan

| Step | Lead | Due |
| --- | --- | --- |
| Register | {one_side} | June {year} |
| Training | {other_side} | May {year} |

- **Money**: {number} million euros over three years.
- **Staff**: Twelve people from each side.

## What comes next

The two expect to sign in {city} in the spring.
"""
_HTML = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{city} talks end with a list</title>
<meta property="og:site_name" content="Gazette of {city}">
<meta property="article:published_time" content="{iso}T09:00:00Z">
<link rel="canonical" href="https://gazette.example/{year}/{number}"></head>
<body><nav><a href="/">Start</a></nav><main><article>
<h1>{city} talks end with a list</h1>
<p>{city}, {day} {month} {year}</p>
<p>{one_role} {one} of {one_side} received {other_role} {other} of {other_side} in {city}. They
discussed {field}, {further} and visas.</p>
<h2>The list</h2>
<table><caption>Who does what</caption><tr><th>Field</th><th>Step</th><th>Share</th></tr>
<tr><td>{field}</td><td>A joint survey</td><td>60 %</td></tr>
<tr><td>{further}</td><td>An exchange of staff</td><td>40 %</td></tr></table>
<ul><li><b>Visas</b>: Seasonal workers may come for ninety days.</li></ul>
<h2>Doubts</h2><p>Critics said that the list is &ldquo;long &amp; short of dates&rdquo;.</p>
</article></main></body></html>
"""
_FORMS = (("txt", _TEXT), ("md", _MARKDOWN), ("html", _HTML))


def invented_articles() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each article."""
    for number in range(COUNT):
        random = Random(f"article {number}")
        ending, form = _FORMS[number % len(_FORMS)]
        yield f"talks-{number:02}.{ending}", form.format_map(_words(random))


def _words(random: Random) -> dict[str, str | int]:
    (one_side, one, city), (other_side, other, _) = random.sample(_SIDES, 2)
    first, second = random.sample(_FIRST, 2)
    field, further = random.sample(_FIELDS, 2)
    month = random.randrange(len(_MONTHS))
    day, year = random.randint(2, 27), random.randint(2019, 2025)
    number = {"January": 1, "March": 3, "May": 5, "August": 8, "October": 10, "December": 12}
    return {
        "one_side": one_side,
        "one_adjective": one,
        "other_side": other_side,
        "other_adjective": other,
        "city": city,
        "one": f"{first} {random.choice(_LAST)}",
        "other": f"{second} {random.choice(_LAST)}",
        "one_role": random.choice(_ROLES),
        "other_role": random.choice(_ROLES),
        "field": field,
        "further": further,
        "day": day,
        "month": _MONTHS[month],
        "year": year,
        "iso": f"{year}-{number[_MONTHS[month]]:02}-{day:02}",
        "number": random.randint(10, 900),
    }
