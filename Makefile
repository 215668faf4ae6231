# Everything runs in .venv, which each target makes when it is missing.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
CASE := examples/strike-list-analysis.txt examples/strike-release.txt examples/network-post.txt

.PHONY: demo test check bench fast clean

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

fast: $(READY)  ## .venv-fast, an environment with the reader compiled: needs a C compiler and takes some minutes
	rm -rf build/fast && mkdir -p build/fast && cp -r pyproject.toml README.md LICENSE NOTICE src build/fast
	find build/fast -name '*.so' -delete
	$(PYTHON) -m venv --clear .venv-fast
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 .venv-fast/bin/pip install --quiet --disable-pip-version-check build/fast
	$(BIN)/tawatur read examples/ --meta examples/meta.csv --format jsonl > build/fast/as-written.jsonl
	.venv-fast/bin/tawatur read examples/ --meta examples/meta.csv --format jsonl | cmp - build/fast/as-written.jsonl

clean:  ## remove what was made
	rm -rf .venv .venv-fast build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
