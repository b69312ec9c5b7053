"""What the schema cannot say of one record: each check takes plain values and gives findings.

The values may come from a file that does not fit the schema. What is not of the expected kind is
passed over here: the schema has reported it.
"""
