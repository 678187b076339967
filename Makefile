# `make run` and `make test` do everything on a fresh machine with Python 3.11 or later and make.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.ready

# Tests that wait for processes and answers leave room for one more worker than there are processors.
WORKERS ?= $(shell $(BIN)/python -c 'import os; print(1 + (os.cpu_count() or 1))')

.PHONY: run test check lint types tests setup gate bench soak picture clean

run: $(READY)  ## set up, then run the bot
	@trap : INT; $(BIN)/pullquote run || test $$? -eq 130

test: lint  ## set up, then run every check; types are checked beside the tests, which wait now and then
	@$(MAKE) --no-print-directory --jobs 2 types tests

check: lint types  ## the fast checks: lint, types, architecture

lint: $(READY)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports

types: $(READY)
	@$(BIN)/mypy

tests: $(READY)
	@$(BIN)/pytest -n $(WORKERS) --dist worksteal --cov --cov-report=term:skip-covered --cov-fail-under=97

gate: $(READY)  ## measure accuracy on the project's own annotated articles
	@$(BIN)/python -m tests.gold.gate

bench: $(READY)  ## measure speed and memory
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.bench.archive
	@$(BIN)/python -m tests.bench.feeds
	@$(BIN)/python -m tests.bench.leases --deliveries 500
	@$(BIN)/python -m tests.bench.fanout --slack 200 --discord 150
	@$(BIN)/python -m tests.bench.fanout --slack 200 --discord 0 --database postgresql --processes 1 2 4
	@$(BIN)/python -m tests.bench.fanout --takeover 100 --database postgresql --processes 1 2 4

soak: $(READY)  ## kill bots at 200 random moments and more with trouble, and count what stands in the channels; up to an hour
	@$(BIN)/python -m tests.soak
	@$(BIN)/python -m tests.soak --troubled --jumping --full --kills 25

picture: $(READY)  ## draw the README's pictures from the real output; those of channels where Chromium is installed
	@$(BIN)/python docs/picture.py
	@$(BIN)/python -m docs.pictures.readme

setup: $(READY)

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Pullquote needs Python 3.11 or later with venv (on Debian: apt install python3 python3-venv)." >&2; exit 1; }
	@echo "Setting up .venv (once; about a minute) ..." >&2
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1" >&2 </dev/null
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev >&2 </dev/null
	@$(BIN)/python -m compileall -q digests adapters bot
	@touch $@

clean:  ## remove what setting up and testing made
	rm -rf .venv .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
