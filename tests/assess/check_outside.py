#!/usr/bin/env python3
"""What others say of the papers: the schemas of OOXML of the Word files, LibreOffice of the workbooks.

    check_outside.py schemas|libreoffice SOAT

SOAT_SCHEMAS is the folder of wml.xsd, SOAT_DOCUMENTS one of real documents (else corpus/drafts). Without the
schemas and xmllint, or without LibreOffice's Calc, exit code 77.
"""
import csv
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile

SKIPPED = 77
HERE = os.path.dirname(os.path.abspath(__file__))
DRAFTS = os.path.join(HERE, "../../corpus/drafts")
KNOWN = {"[Content_Types].xml": "opc-xsd/opc-contentTypes.xsd", "_rels/.rels": "opc-xsd/opc-relationships.xsd",
         "word/_rels/document.xml.rels": "opc-xsd/opc-relationships.xsd", "word/document.xml": "wml.xsd",
         "word/styles.xml": "wml.xsd"}


def run(program, *words):
    return subprocess.run([program, *words], capture_output=True, timeout=300, check=False)


def drafts():
    real = os.environ.get("SOAT_DOCUMENTS", "")
    found = sorted(glob.glob(real + "/*.docx") + glob.glob(real + "/*.txt")) if real else []
    return found or sorted(glob.glob(DRAFTS + "/*.txt"))


def faults_of(path, schemas):
    bad = []
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        for name, schema in KNOWN.items():
            part = os.path.join(folder, "part.xml")
            with open(part, "wb") as file:
                file.write(archive.read(name))
            done = run("xmllint", "--huge", "--noout", "--schema", os.path.join(schemas, schema), part)
            if done.returncode:
                bad.append("%s: %s" % (name, done.stderr.decode("utf-8", "replace")[-500:]))
    return bad


def check_schemas(program):
    schemas = os.environ.get("SOAT_SCHEMAS", "")
    if not os.path.exists(schemas + "/wml.xsd") or shutil.which("xmllint") is None:
        print("no schemas (SOAT_SCHEMAS) or no xmllint: not checked")
        return SKIPPED
    checked, failed = 0, False
    with tempfile.TemporaryDirectory() as folder:
        for number, draft in enumerate(drafts()):
            out = os.path.join(folder, str(number))
            run(program, "assess", "--as-of", "2026-11-25", draft, "-o", out)
            papers = sorted(glob.glob(out + "/*.docx"))
            # Papers of one draft are alike; the first few and the summary stand for them.
            for paper in papers[:3] + papers[-1:]:
                bad, checked = faults_of(paper, schemas), checked + 1
                failed = failed or bool(bad)
                for fault in bad:
                    print("FAILED", os.path.basename(draft), os.path.basename(paper), fault)
        for words in (["assess", "--list", DRAFTS], ["report", DRAFTS, "--quarter", "2023Q2"]):
            out = os.path.join(folder, "one.docx")
            run(program, *words, "--overwrite", "-o", out)
            bad, checked = faults_of(out, schemas), checked + 1
            failed = failed or bool(bad)
            print(*bad)
    print(checked, "papers")
    return 1 if failed or checked < 3 else 0


def check_libreoffice(program):
    """A sheet of the list, as LibreOffice reads it."""
    soffice = shutil.which("soffice")
    office = os.path.dirname(os.path.realpath(soffice)) if soffice else ""
    if not soffice or not glob.glob(office + "/libsclo.so"):
        print("no LibreOffice Calc: not checked")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        book = os.path.join(folder, "list.xlsx")
        done = run(program, "assess", "--list", os.path.join(DRAFTS, "tach-thua-2024.txt"), "-o", book)
        if done.returncode:
            print(done.stderr.decode("utf-8", "replace"))
            return 1
        run(soffice, "-env:UserInstallation=file://" + folder + "/profile", "--headless", "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder, book)
        sheets = sorted(glob.glob(folder + "/list-*.csv"))
        rows = []
        for sheet in sheets:
            with open(sheet, encoding="utf-8", newline="") as file:
                rows += list(csv.reader(file))
    print(rows)
    head = [row for row in rows if row[:3] == ["TT", "Tên thủ tục hành chính", "Văn bản"]]
    named = [row for row in rows if "Tách thửa đất, hợp thửa đất (ban hành mới)" in row]
    return 0 if len(sheets) == 2 and head and any("Văn phòng đăng ký đất đai" in row for row in named) else 1


if __name__ == "__main__":
    sys.exit({"schemas": check_schemas, "libreoffice": check_libreoffice}[sys.argv[1]](os.path.abspath(sys.argv[2])))
