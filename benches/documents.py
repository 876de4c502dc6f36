#!/usr/bin/env python3
"""Times `pkm render` beside other makers of documents on the same text, in one run, and prints ratios of CPU time.

Needs cargo, python3 and pandoc; installs `docxtpl` and `typst` from PyPI into a folder of its own. Typst runs as its PyPI
package, the same compiler without a command line, so what Python itself costs to start is told beside it.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 11
ARTICLES = 30


def cpu(command):
    """The median CPU seconds, user and system, of a command's runs."""
    seconds = []
    for _ in range(RUNS):
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        told = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = status
        if status != 0:
            sys.exit(f"{' '.join(map(str, command))}\n{told.decode()}")
        seconds.append(used.ru_utime + used.ru_stime)
    return statistics.median(seconds)


def agreement(folder):
    """The richest example with clauses added up to thirty articles."""
    spec = (ROOT / "examples/air-minum-bkm/agreement.toml").read_text()
    pkm = ROOT / "target/release/pkm"
    file = folder / "agreement.toml"

    def articles():
        file.write_text(spec)
        shown = subprocess.run([pkm, "render", file], capture_output=True, text=True, check=True)
        return shown.stdout.count("\n## Pasal "), shown.stdout

    count, _ = articles()
    for number in range(count, ARTICLES):
        body = [f"para pihak melaksanakan tahap {number} menurut rencana kerja" for _ in range(4)]
        spec += f'\n[[clauses]]\nheading = "Tahap {number}"\nbody = {json.dumps(body)}\n'
    count, markdown = articles()
    assert count == ARTICLES, count
    return file, markdown


def peers(folder, markdown):
    """The same text in the forms that the other programs read."""
    home = folder / "peers"
    venv.create(home, with_pip=True)
    python = home / "bin/python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "docxtpl", "typst"], check=True)
    source = folder / "agreement.md"
    source.write_text(markdown)
    lines = [line.replace("\\", "").replace("**", "") for line in markdown.split("\n\n")]
    (folder / "lines.json").write_text(json.dumps(lines))
    typst = ["#set text(lang: \"id\")", "#set page(width: 215mm, height: 330mm, numbering: \"1\")", "#set par(justify: true)"]
    for line in lines:
        heading = line.startswith("#")
        quoted = json.dumps(line.lstrip("# "), ensure_ascii=False)
        typst.append(f"#heading({quoted})" if heading else f"#par(text({quoted}))")
    (folder / "agreement.typ").write_text("\n".join(typst))
    template = (
        "import docx, sys\n"
        "document = docx.Document()\n"
        "document.add_paragraph('{%p for line in lines %}')\n"
        "document.add_paragraph('{{ line }}')\n"
        "document.add_paragraph('{%p endfor %}')\n"
        "document.save(sys.argv[1])\n"
    )
    subprocess.run([python, "-c", template, folder / "template.docx"], check=True)
    fill = (
        "import json, sys, docxtpl\n"
        "template = docxtpl.DocxTemplate(sys.argv[1])\n"
        "template.render({'lines': json.load(open(sys.argv[2]))}, autoescape=True)\n"
        "template.save(sys.argv[3])\n"
    )
    compile = "import sys, typst\ntypst.compile(sys.argv[1], output=sys.argv[2])\n"
    return {
        "pandoc docx": ["pandoc", source, "-o", folder / "pandoc.docx"],
        "docxtpl docx": [python, "-c", fill, folder / "template.docx", folder / "lines.json", folder / "docxtpl.docx"],
        "pandoc html": ["pandoc", "--standalone", "--metadata", "title=x", source, "-o", folder / "pandoc.html"],
        "typst pdf": [python, "-c", compile, folder / "agreement.typ", folder / "typst.pdf"],
        "python alone": [python, "-c", ""],
    }


def main():
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    pkm = ROOT / "target/release/pkm"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file, markdown = agreement(folder)
        start = cpu([pkm, "--version"])
        print(f"{'pkm --version':<16}{start * 1000:8.1f} ms")
        own = {}
        for form in ["text", "markdown", "html", "docx", "pdf"]:
            command = [pkm, "render", file, "--format", form, "-o", folder / f"own.{form}", "--force"]
            own[form] = cpu(command)
            print(f"{'pkm ' + form:<16}{own[form] * 1000:8.1f} ms, {(own[form] - start) * 1000:.1f} above start")
        for title, command in peers(folder, markdown).items():
            seconds = cpu(command)
            form = title.split()[-1]
            ratio = f", {seconds / own[form]:.0f} times pkm" if form in own else ""
            print(f"{title:<16}{seconds * 1000:8.1f} ms{ratio}")


if __name__ == "__main__":
    main()
