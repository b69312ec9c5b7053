"""Turn a workspace into records and a published site: the only room that writes files.

It decides what is new, hands each file's content through the stages, and puts what comes back
in place whole or not at all.
"""
