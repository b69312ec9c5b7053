"""How everything stood when the last build ended: the files it read and wrote, and what it knew.

Nothing of it is needed to build rightly; losing it costs one full build. This room is loaded at
every start, so it imports little.
"""
