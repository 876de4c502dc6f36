# What people of this project run most. `just` lists it.

_default:
    @just --list

# Everything that must hold before a change lands; CI runs the same.
ready:
    bash .ci/run

# Install the programs that judge documents in the tests.
judges:
    bash .ci/judges

# The tests alone.
test *ARGS:
    cargo test {{ARGS}}

# Show an agreement as Markdown.
show FILE="examples/air-minum-bkm/agreement.toml":
    cargo run --quiet -- render {{FILE}} --format markdown

# Accept changed snapshots after reading them.
snapshots:
    INSTA_UPDATE=always cargo test --test it

# Write the expected Markdown of every example anew.
examples:
    for file in examples/*/agreement.toml; do cargo run --quiet -- render "$file" --format markdown -o "${file%.toml}.md" --force; done

# Time reading, checking and rendering against reading alone.
bench:
    cargo bench

# Write the reference of the format anew, after the schema.
reference:
    cargo run --quiet -- schema --format markdown > docs/format.md
