# Everything on a machine with only Python 3.11 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: example test benchmark clean

example: $(VENV)/installed  ## what the example costs a month
	$(BIN)/finops-shiftleft estimate examples/web-shop

test: $(VENV)/tested  ## ruff, mypy --strict, the layers and all tests
	$(BIN)/python -m pytest -n auto

benchmark: $(VENV)/tested  ## the numbers of docs/performance.md
	$(BIN)/python benchmarks/all.py

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/tested: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[test]"
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist *.egg-info
