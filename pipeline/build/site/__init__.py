"""Make the site: work on what is stale, stage the pages, put them in place all or none.

`records` and `derived` decide what is stale and why, `working` is what runs on a worker, `staging`
and `publication` write. Nothing of the old site is touched before all pages are made.
"""
