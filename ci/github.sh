#!/usr/bin/env bash
# The check of action.yml: annotations on standard output, a summary of the step, and the exit of `pkm validate`.
#
# PKM            the program
# PKM_PATH       what to check, one path a line
# PKM_DENY       warnings, notes, or nothing
# PKM_DIFF_BASE  tell only what was added since this commit, or nothing
set -euo pipefail

paths=()
while IFS= read -r path; do
  if [[ -n $path ]]; then paths+=("$path"); fi
done <<<"${PKM_PATH:-.}"

options=()
if [[ -n ${PKM_DENY:-} ]]; then options+=(--deny "$PKM_DENY"); fi
base=()
if [[ -n ${PKM_DIFF_BASE:-} ]]; then base=("--diff-base=$PKM_DIFF_BASE"); fi

exit=0
"$PKM" validate --format github ${base[@]+"${base[@]}"} ${options[@]+"${options[@]}"} -- "${paths[@]}" || exit=$?
# What the first run could not read it has said; the summary is of what it could.
if [[ -n ${GITHUB_STEP_SUMMARY:-} ]]; then
  "$PKM" validate --format markdown ${base[@]+"${base[@]}"} -- "${paths[@]}" >>"$GITHUB_STEP_SUMMARY" 2>/dev/null || true
fi
exit "$exit"
