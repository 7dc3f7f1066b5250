# Two commands: `make run` opens the dashboard, `make test` proves that it works.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ADDRESS := 127.0.0.1
PORT   ?= 8501
CASES  ?= cases
# uv is a faster pip; it is used when it happens to be there.
UV     := $(shell command -v uv 2>/dev/null)
INSTALL = $(if $(UV),$(UV) pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet --disable-pip-version-check)

.PHONY: run test check bench clean

run: $(VENV)/.run
	@echo "Riposte opens on http://$(ADDRESS):$(PORT)  (Ctrl-C stops it)"
	@TIMELINE_CASES="$(CASES)" $(BIN)/python -m streamlit run app.py --server.address $(ADDRESS) --server.port $(PORT)

test: check
	$(BIN)/python -m tests.chrome
	$(BIN)/python -m pytest

check: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.test
	$(BIN)/python -m benchmarks

$(VENV)/bin/python:
	$(if $(UV),$(UV) venv --quiet --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))

$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/.test: requirements-dev.txt requirements.txt | $(VENV)/bin/python
	$(INSTALL) -r requirements-dev.txt
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
