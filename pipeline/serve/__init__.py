"""Show the site while it is edited: build, serve on loopback, watch, build again, reload the page.

The main process watches and builds; a process of its own answers browsers, so that pages come while
a build is at work. What a page needs to reload itself and to show problems is put into it on its
way to the browser: nothing of that stands in the files that are built.
"""
