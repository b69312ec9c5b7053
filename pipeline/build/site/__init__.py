"""Make the site: work on what is stale, stage the pages, put them in place all or none.

`records` and `derived` decide what is stale and why, `examined`, `pages` and `derived` have what
runs on workers, `staging` and `publication` write. Nothing of the old site is touched before all
pages are made.
"""
