// The page about the method in Markdown.
import { end } from "../lib/frame.js";

export const data = { permalink: "about/index.md" };

export const render = () => `# How these pages are made

Each page stands on one record: what an article says of a meeting, fact by fact, each with the sentence that says so.

## From an article to a record

A program reads the article by rules: who met whom, when, where and about what. It adds nothing that the article does not say and looks nothing up. Where a copy of the article is damaged, it mends what it can and notes what stood there. Dates are as precise as the article is, and no more. A record is a file that people can read, check and correct.

## How sure a statement is

A number beside a statement leads to the words of the source that it stands on. Where a statement has none, words say why:

- **needs review**: a person should look before anybody relies on it; the reason is told. [All that needs review](/review/index.md)
- **set by hand**: a person wrote it into the record.
- **confirmed by a person**: a person has looked at what was read and left it as it is.
- **read from the page's metadata**: it does not stand in the text, but in what the page says of itself.

A record as a whole has one of these states:

- **Draft**: not yet checked by a person.
- **Reviewed**: checked by a person.
- **Retracted**: withdrawn; do not rely on it.

## What was reported, and what the article makes of it

Each theme says what kind of statement it is, so that an opinion is not taken for an event:

- **Reported**: what the article says took place or was said.
- **Background**: context that the article gives.
- **Analysis**: the article's own reading of events.
- **Recommendation**: what the article advises.
- **Outlook**: what the article expects or thinks possible.

## What is not known

What the article does not say is left open: pages say “not stated in the article” or the like, and data say null. That is no statement that it was not so. A meeting without a date stands at the end of each list.

## Corrections

When a published fact is put right, the page tells what it said, what it says now, when that was changed and why, and so does the [list of all corrections](/corrections/index.md). A record that was wrong as a whole is marked as retracted and stays at its address.

## Lists, pairs and places

A meeting stands in the lists of its countries, organizations, people, topics, place and year. A pair is two countries or organizations of which somebody took part in the same meeting; a meeting of more than 8 of them makes no pairs, for at a summit not each meets each. Meetings that were only planned, or were cancelled, are marked as such and are listed like the others.

## Text of the articles

Pages quote the sentences that facts stand on, and lead to the articles for the rest.

## Limits

A record tells what its sources report, not what took place behind closed doors. Whether an article is right is for its readers to judge. Few articles on a country are no sign that it met few others: what is counted are records. Articles in other languages than English are kept with what can be told of them without reading them.

${end}`;
