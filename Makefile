# `make demo` sets everything up and shows the program on pretend newsrooms; `make test` proves it.
# Nothing is needed beyond Python 3.11 or later, make and a package index.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HERE := $(BIN)/councilwatch

.PHONY: demo run install install-archive dev test browser-test check trust trust-long evaluate inspection-day bench bench-peers lock \
	lock-peers clean

demo: install
	@$(HERE) demo $(ARGS)

run: install
	@$(HERE) run $(ARGS)

install: $(VENV)/.installed

# What `councilwatch backfill` and `rejudge` need beside it.
install-archive: $(VENV)/.installed-archive

dev: $(VENV)/.installed-dev

test: dev
	@$(BIN)/python -m pytest -n 2 $(ARGS)

# The explorer in a real browser, over the demo's store. Pictures of its pages: make browser-test SCREENSHOTS=DIR
browser-test: $(VENV)/.installed-browser
	@$(BIN)/python -m tests.browser.chromium > /dev/null
	@SCREENSHOTS="$(abspath $(SCREENSHOTS))" $(BIN)/python -m pytest tests/browser $(ARGS)

check: dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

# What hostile pages, addresses and files can do: about half an hour, and hours for the long one; both end with a table.
trust: dev
	@$(BIN)/python -m tests.trust large $(ARGS)

trust-long: dev
	@$(BIN)/python -m tests.trust long $(ARGS)

evaluate: install
	@$(BIN)/python -m benchmarks.evaluate $(ARGS)

# Two pretend inspections told by twenty-five newsrooms, and what readers are sent: make inspection-day SEED=7
SEED ?= 1
inspection-day: dev
	@$(BIN)/python -m benchmarks.inspection_day --seed $(SEED) $(ARGS)

# Those benchmarks that end with a status, of sizes that take some ten minutes together; all are run, then the worst is told.
bench: dev
	@$(BIN)/python -m benchmarks $(ARGS)

# councilwatch beside what else could watch: make bench-peers ARGS="--articles 300". One that cannot be installed is left out.
PEERS := spider trafilatura fundus newspaper4k news-please
bench-peers: dev
	@$(MAKE) --no-print-directory --keep-going $(PEERS:%=.peers/%/.installed) || echo "Some are not installed; the others go on."
	@$(BIN)/python -m benchmarks.peers $(ARGS)

.peers/%/.installed: benchmarks/peers/locks/%.lock
	@echo "Installing $* beside councilwatch, in .peers (once) ..."
	@$(PYTHON) -m venv --clear .peers/$*
	@.peers/$*/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r $<
	@touch $@

# Each stamp is older than its lock exactly when the lock has changed since: then it is made again.
$(VENV)/.made:
	@command -v $(firstword $(PYTHON)) > /dev/null || { \
		echo "councilwatch needs Python 3.11 or later; no '$(PYTHON)' is found. Install one, or say which it is: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else 1)' 2>/dev/null || { \
		echo "councilwatch needs Python 3.11 or later; '$(PYTHON)' is not. Install one and say: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	@echo "Making $(VENV) ..."
	@$(PYTHON) -m venv $(VENV) || { \
		echo "The virtual environment could not be made in $(CURDIR)/$(VENV). Is the folder writable and is Python's venv module there (Debian: apt install python3-venv)?" >&2; exit 2; }
	@touch $@

$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/.made
	@echo "Installing what councilwatch needs (once; it takes a minute or more, and says nothing meanwhile) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-archive: requirements-archive.lock $(VENV)/.installed
	@echo "Installing what reading archives needs (once) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-archive.lock
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@echo "Installing what its tests need (once) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.installed-browser: tests/browser/requirements.lock $(VENV)/.installed-dev
	@echo "Installing what tests in a browser need (once) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r tests/browser/requirements.lock
	@touch $@

# The locks name versions and hashes, never an address. Needs `uv`.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --group archive -c requirements.lock -o requirements-archive.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --group dev -c requirements.lock -c requirements-archive.lock -o requirements-dev.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --group browser -c requirements.lock -c requirements-dev.lock -o tests/browser/requirements.lock

lock-peers:
	for peer in $(PEERS); do uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock-peers" benchmarks/peers/locks/$$peer.in \
		-o benchmarks/peers/locks/$$peer.lock || exit 1; done

clean:
	rm -rf $(VENV) .peers build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
