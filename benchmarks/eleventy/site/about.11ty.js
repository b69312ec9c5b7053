// The page about the method: the same words on each site.
import { frame } from "../lib/frame.js";

export const data = { permalink: "about/index.html" };

const main = `<article class="method">
<header class="home-header">
<h1>How these pages are made</h1>
<p class="lead">Each page stands on one record: what an article says of a meeting, fact by fact, each with the sentence that says so.</p>
</header>
<section aria-labelledby="records">
<h2 id="records">From an article to a record</h2>
<p>A program reads the article by rules: who met whom, when, where and about what. It adds nothing that the article does not say and looks nothing up. Where a copy of the article is damaged, it mends what it can and notes what stood there. Dates are as precise as the article is, and no more. A record is a file that people can read, check and correct.</p>
</section>
<section aria-labelledby="certainty">
<h2 id="certainty">How sure a statement is</h2>
<p>A number beside a statement leads to the words of the source that it stands on. Where a statement has none, words say why:</p>
<ul>
<li><b>needs review</b>: a person should look before anybody relies on it; the reason is told. <a href="/review/">All that needs review</a></li>
<li><b>set by hand</b>: a person wrote it into the record.</li>
<li><b>confirmed by a person</b>: a person has looked at what was read and left it as it is.</li>
<li><b>read from the page&#39;s metadata</b>: it does not stand in the text, but in what the page says of itself.</li>
</ul>
<p>A record as a whole has one of these states:</p>
<ul>
<li><b>Draft</b>: not yet checked by a person.</li>
<li><b>Reviewed</b>: checked by a person.</li>
<li><b>Retracted</b>: withdrawn; do not rely on it.</li>
</ul>
</section>
<section aria-labelledby="claims">
<h2 id="claims">What was reported, and what the article makes of it</h2>
<p>Each theme says what kind of statement it is, so that an opinion is not taken for an event:</p>
<ul>
<li><b>Reported</b>: what the article says took place or was said.</li>
<li><b>Background</b>: context that the article gives.</li>
<li><b>Analysis</b>: the article&#39;s own reading of events.</li>
<li><b>Recommendation</b>: what the article advises.</li>
<li><b>Outlook</b>: what the article expects or thinks possible.</li>
</ul>
</section>
<section aria-labelledby="unknown">
<h2 id="unknown">What is not known</h2>
<p>What the article does not say is left open: pages say “not stated in the article” or the like, and data say null. That is no statement that it was not so. A meeting without a date stands at the end of each list.</p>
</section>
<section aria-labelledby="corrections">
<h2 id="corrections">Corrections</h2>
<p>When a published fact is put right, the page tells what it said, what it says now, when that was changed and why, and so does the <a href="/corrections/">list of all corrections</a>. A record that was wrong as a whole is marked as retracted and stays at its address.</p>
</section>
<section aria-labelledby="lists">
<h2 id="lists">Lists, pairs and places</h2>
<p>A meeting stands in the lists of its countries, organizations, people, topics, place and year. A pair is two countries or organizations of which somebody took part in the same meeting; a meeting of more than 8 of them makes no pairs, for at a summit not each meets each. Meetings that were only planned, or were cancelled, are marked as such and are listed like the others.</p>
</section>
<section aria-labelledby="sources">
<h2 id="sources">Text of the articles</h2>
<p>Pages quote the sentences that facts stand on, and lead to the articles for the rest.</p>
</section>
<section aria-labelledby="limits">
<h2 id="limits">Limits</h2>
<p>A record tells what its sources report, not what took place behind closed doors. Whether an article is right is for its readers to judge. Few articles on a country are no sign that it met few others: what is counted are records. Articles in other languages than English are kept with what can be told of them without reading them.</p>
</section>
</article>`;

export const render = () => frame({ heading: "How these pages are made", path: "about/" }, main);
