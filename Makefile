# SPDX-FileCopyrightText: 2026 The licwatch contributors
# SPDX-License-Identifier: Apache-2.0

# Each environment is complete when its stamp is newer than the lock file that it was installed from.
PYTHON ?= python3
RUN = .venv/.stamp
DEV = .venv-dev/.stamp
REUSE = .venv-reuse/.stamp
CORPUS ?= $(or $(TMPDIR),/tmp)/licwatch-bench/corpus

.PHONY: help scan test lint lock golden docs bundle bench clean
.DEFAULT_GOAL := help

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

scan: $(RUN) ## scan TARGET=folder|repository|archive; more options in ARGS="..."
	@test -n "$(TARGET)" || { echo 'say what to scan: make scan TARGET=<folder | git repository | archive>'; exit 2; }
	@.venv/bin/licwatch scan "$(TARGET)" $(ARGS)

test: $(DEV) $(REUSE) lint ## every check: style, types, imports, licenses of our own files, the tests
	.venv-dev/bin/python -m pytest $(ARGS)

lint: $(DEV) $(REUSE) ## every check but the tests
	.venv-dev/bin/ruff check .
	.venv-dev/bin/ruff format --check .
	.venv-dev/bin/mypy
	.venv-dev/bin/lint-imports
	.venv-reuse/bin/reuse lint -q || { .venv-reuse/bin/reuse lint; exit 1; }

golden: $(DEV) ## accept what the reports look like now as the golden files
	LICWATCH_ACCEPT=1 .venv-dev/bin/python -m pytest tests/report tests/config

docs: $(DEV) ## write the pages that follow from the code: docs/commands.md, formats.md, reasons.md
	.venv-dev/bin/python -m tests.docs.reference

bundle: $(RUN) ## an offline bundle in dist/: wheels, compiled index, installer
	.venv/bin/python packaging/bundle.py dist/licwatch-bundle.tar

bench: $(DEV) $(REUSE) ## licwatch beside other scanners, into docs/benchmarks.md: hours; options in ARGS="..."
	-.venv-dev/bin/python bench/corpus.py $(CORPUS)
	.venv-dev/bin/python -m bench.peers --corpus $(CORPUS) --install $(ARGS)

lock: ## resolve the dependencies anew
	$(PYTHON) lock/resolve.py

clean: ## remove what this file made
	rm -rf .venv .venv-dev .venv-reuse

$(RUN): lock/run.txt setup.cfg
	$(call environment,.venv,lock/run.txt)
	.venv/bin/pip install -q --no-deps .
	@touch $@

$(DEV): lock/dev.txt setup.cfg
	$(call environment,.venv-dev,lock/dev.txt)
	.venv-dev/bin/pip install -q --no-deps -e .
	@touch $@

$(REUSE): lock/reuse.txt
	$(call environment,.venv-reuse,lock/reuse.txt)
	@touch $@

define environment
	@$(PYTHON) -c 'import platform, sys; here = (platform.system(), platform.machine()); \
		ok = sys.version_info >= (3, 11) and here == ("Linux", "x86_64"); \
		sys.exit(None if ok else f"licwatch supports Linux x86_64 with Python 3.11 or newer; this is {here[0]} {here[1]}, Python {platform.python_version()}. Set PYTHON=... to another interpreter.")'
	@echo "setting up $(1), once"
	$(PYTHON) -m venv --clear $(1)
	$(1)/bin/pip install -q --disable-pip-version-check --require-hashes -r $(2)
endef
