# Everything runs in .venv, which each target makes when it is missing.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
CASE := examples/strike-list-analysis.txt examples/strike-release.txt examples/network-post.txt

.PHONY: demo test check bench clean

demo: $(READY)  ## read the bundled examples, print their claims, and put three of them side by side in a report
	$(BIN)/tawatur read examples/ --meta examples/meta.csv --format table
	$(BIN)/tawatur report $(CASE) --meta examples/meta.csv -o build/report.html

test: $(READY)  ## all tests
	$(BIN)/python -m pytest

check: $(READY)  ## style, types, floors, language data
	$(BIN)/ruff check .
	$(BIN)/mypy --strict src
	$(BIN)/lint-imports
	$(BIN)/tawatur lint

bench: $(READY)  ## speed and memory against a floor and a peer, accuracy against its pinned floors
	$(BIN)/python -m benchmarks

$(READY): pyproject.toml scripts/setup
	PYTHON=$(PYTHON) scripts/setup .venv
	@touch $@

clean:  ## remove what was made
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
