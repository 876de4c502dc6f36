#!/usr/bin/env python3
"""Times `pkm validate` beside other checkers of TOML on the same files, in one run, and prints ratios of CPU time.

    cargo build --release
    python3 benches/compare.py [--files 1000] [--pkm target/release/pkm]

taplo, tombi and check-jsonschema come from PyPI into a folder that is thrown away. They check our schema alone; pkm judges by
every rule. Of three runs of each the one with the least CPU counts.
"""

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
SCHEMA = HERE / "schemas" / "agreement.schema.json"
TOOLS = ["taplo", "tombi", "check-jsonschema"]
LONG = 9_000
RUNS = 3


def folder(where: Path, count: int) -> int:
    """Writes the longer examples over and over, each with numbers of its own. Gives the bytes written."""
    files = sorted(HERE.glob("examples/*/agreement.toml"))
    texts = [text for text in (file.read_text() for file in files) if len(text) >= LONG]
    written = 0
    for place in range(count):
        text = texts[place % len(texts)]
        text = re.sub(r"(?m)^logo = .*\n", "", text)
        text = re.sub(r'(?m)^(number = "[^"]*)', rf"\g<1>.{place}", text)
        text = re.sub(r"(?m)^(#:schema |parent = ).*\n", "", text)
        path = where / f"{place % 100:02}" / f"{place:05}" / "agreement.toml"
        path.parent.mkdir(parents=True)
        path.write_text(text)
        written += len(text.encode())
    return written


def cost(command: list[str], cwd: Path) -> tuple[float, float, int, int]:
    """CPU and wall seconds, peak kilobytes and exit code of a command."""
    wall = time.perf_counter()
    child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - wall
    return used.ru_utime + used.ru_stime, wall, used.ru_maxrss, os.waitstatus_to_exitcode(status)


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--files", type=int, default=1_000)
    args.add_argument("--pkm", type=Path, default=HERE / "target" / "release" / "pkm")
    args = args.parse_args()
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        venv.create(home / "venv", with_pip=True)
        programs = home / "venv" / "bin"
        subprocess.run([programs / "pip", "install", "--quiet", *TOOLS], check=True)
        agreements = home / "perjanjian"
        agreements.mkdir()
        written = folder(agreements, args.files)
        (home / "taplo.toml").write_text(
            f'include = ["perjanjian/**/*.toml"]\n[schema]\nenabled = true\npath = "{SCHEMA}"\n'
        )
        (home / "tombi.toml").write_text(
            f'[[schemas]]\npath = "{SCHEMA}"\ninclude = ["perjanjian/**/*.toml"]\n'
        )
        files = [str(file) for file in sorted(agreements.rglob("*.toml"))]
        commands = {
            "pkm": [str(args.pkm.resolve()), "validate", "--today", "2026-11-02", str(agreements)],
            "taplo": [str(programs / "taplo"), "check", "--config", str(home / "taplo.toml")],
            "tombi": [str(programs / "tombi"), "lint", "--offline", str(agreements)],
            "check-jsonschema": [str(programs / "check-jsonschema"), "--schemafile", str(SCHEMA), *files],
        }
        one = [str(args.pkm.resolve()), "validate", "--today", "2026-11-02", files[0]]
        print(f"{len(files)} files, {written / len(files) / 1000:.1f} KB each; pkm by every rule, the others by schema")
        cold = min(cost(one, home) for _ in range(RUNS))
        print(f"{'pkm, one file':18} {cold[0]:8.3f} s CPU {cold[1]:8.3f} s wall {cold[2] / 1024:7.0f} MB")
        costs = {name: min(cost(command, home) for _ in range(RUNS)) for name, command in commands.items()}
        base = costs["pkm"][0]
        for name, (cpu, wall, peak, code) in costs.items():
            print(
                f"{name:18} {cpu:8.3f} s CPU {wall:8.3f} s wall {peak / 1024:7.0f} MB  exit {code}  "
                f"{cpu / base:5.1f} times the CPU of pkm"
            )
        fastest = min(cpu for name, (cpu, *_) in costs.items() if name != "pkm")
        print(f"the fastest of the others takes {fastest / base:.1f} times the CPU of pkm")


if __name__ == "__main__":
    sys.exit(main())
