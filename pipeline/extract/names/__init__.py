"""Persons as a text gives them: names, offices, whom they serve; which mentions are one."""
