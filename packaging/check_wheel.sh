#!/usr/bin/env bash
# Installs a wheel and the locked libraries in an empty environment, outside the checkout, and tries it: packaging/check_wheel.sh dist/*.whl
set -euo pipefail
wheel=$(realpath "$1")
root=$(realpath "$(dirname "$0")/..")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
unset PYTHONPATH
"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --disable-pip-version-check --require-hashes -r "$root/requirements.lock"
env/bin/pip install --quiet --disable-pip-version-check --no-deps "$wheel"
env/bin/pip check
env/bin/desk --version
env/bin/desk demo --once --keep demo
# Of the demo's desk all is well but its sources, which are gone with the sample web.
DESK_DATABASE=sqlite:///demo/desk.sqlite DESK_ARCHIVE=demo/warc DESK_WEB_PORT=0 env/bin/desk doctor > said || true
cat said
grep -q '^ok *database: open, [1-9]' said
grep -q '^ok *archive: ' said
echo "$(basename "$wheel"): installed in an empty environment, lived the demo, looked at itself"
