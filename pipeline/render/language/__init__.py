"""Say in the site's language what the code has in English: texts, dates, lists, countries.

`speaking` is what the other rooms use; `speech` knows one language, by its catalogue and by CLDR.
`translating` puts the texts of templates into it as these are compiled, so that they cost nothing.
Nothing here is asked twice for English, and nothing of Babel is loaded for it.
"""
