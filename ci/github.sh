#!/usr/bin/env bash
# The check of action.yml: annotations on standard output, a summary of the step, and the exit of `pkm validate`.
#
# PKM            the program
# PKM_PATH       what to check, one path a line
# PKM_DENY       warnings, notes, or nothing
# PKM_DIFF_BASE  check only what changed since this commit, or nothing
set -euo pipefail

paths=()
while IFS= read -r path; do
  if [[ -n $path ]]; then paths+=("$path"); fi
done <<<"${PKM_PATH:-.}"

if [[ -n ${PKM_DIFF_BASE:-} ]]; then
  # By way of a file, so that a base that git does not know fails.
  list=$(mktemp)
  trap 'rm -f "$list"' EXIT
  git diff --relative --name-only --diff-filter=d -z --end-of-options "$PKM_DIFF_BASE...HEAD" -- "${paths[@]}" >"$list"
  changed=()
  while IFS= read -r -d '' path; do
    if [[ $path == agreement.toml || $path == */agreement.toml ]]; then changed+=("$path"); fi
  done <"$list"
  if ((${#changed[@]} == 0)); then exit 0; fi
  paths=("${changed[@]}")
fi

options=()
if [[ -n ${PKM_DENY:-} ]]; then options+=(--deny "$PKM_DENY"); fi

exit=0
"$PKM" validate --format github ${options[@]+"${options[@]}"} -- "${paths[@]}" || exit=$?
# What the first run could not read it has said; the summary is of what it could.
if [[ -n ${GITHUB_STEP_SUMMARY:-} ]]; then
  "$PKM" validate --format markdown -- "${paths[@]}" >>"$GITHUB_STEP_SUMMARY" 2>/dev/null || true
fi
exit "$exit"
