"""The version, here and nowhere else; `CHANGELOG.md` says what each one changed."""

VERSION = "0.1.0"
