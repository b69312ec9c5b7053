"""Draw figures as SVG while the site is built, each with a table that says the same.

Pure functions: they take counts with names and folders, and give a `Figure` for the templates, or
None where there is nothing to draw. Nothing here knows records. Widths are shares of the page's and
heights pixels, so that lettering keeps its size on a telephone; colours are classes of the
stylesheet, with attributes that make do without it.
"""
