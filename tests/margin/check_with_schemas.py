#!/usr/bin/env python3
"""Validates annotated files against the schemas of OOXML: they must have no fault that the draft did
not have, and the parts we make none at all.

    check_with_schemas.py SOAT [FILE.docx …]

SOAT_SCHEMAS is the folder of wml.xsd; without it, or without xmllint, exit code 77. Without files: those of
SOAT_DOCUMENTS, else corpus/drafts. Extensions of Microsoft, which the schemas do not know, are taken out
of both before comparing. Without files also the files of hard_case.py and real_fixes.py.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

import hard_case
import real_fixes

SKIPPED = 77
HERE = os.path.dirname(os.path.abspath(__file__))
EXTENSIONS = ("{http://schemas.microsoft.com/", "{http://schemas.openxmlformats.org/markup-compatibility/")


def without_extensions(element):
    for name in [n for n in element.attrib if n.startswith(EXTENSIONS)]:
        del element.attrib[name]
    for child in list(element):
        if child.tag.startswith(EXTENSIONS):
            element.remove(child)
        else:
            without_extensions(child)


def faults(part, schema):
    """The kinds of faults: messages without file, line and the values that differ."""
    root = ET.fromstring(part)
    without_extensions(root)
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        file.write(ET.tostring(root, encoding="utf-8"))
        file.flush()
        done = subprocess.run(["xmllint", "--huge", "--noout", "--schema", schema, file.name],
                              capture_output=True, timeout=300, check=False)
    lines = done.stderr.decode("utf-8", "replace").splitlines()
    found = {re.sub(r"^.*?: ", "", line, count=1) for line in lines if " error " in line}
    if done.returncode not in (0, 3, 4) or (done.returncode and not found):
        found.add("xmllint: " + "\n".join(lines[-3:]))
    return found


def check(program, schemas, path, folder):
    """With comments in many places and every safe fix as a tracked change."""
    out = os.path.join(folder, "out.docx")
    done = subprocess.run([program, "check", "--as-of", "2026-11-25", "--rules", HERE + "/rules", "--format", "docx",
                           "--suggest", "-o", out, path], capture_output=True, timeout=300, check=False)
    if done.returncode not in (0, 1):
        return ["soat: " + done.stderr.decode("utf-8", "replace")]
    before, after = zipfile.ZipFile(path), zipfile.ZipFile(out)
    bad = []
    for info in after.infolist():
        name, part = info.filename, after.read(info)
        old = before.read(name) if name in before.namelist() else None
        if part == old:
            continue
        known = {"[Content_Types].xml": "opc-xsd/opc-contentTypes.xsd"}
        if name.endswith(".rels"):
            known[name] = "opc-xsd/opc-relationships.xsd"
        if re.fullmatch(r"word/(document|comments)\d*\.xml", name):
            known[name] = "wml.xsd"
        if name not in known:
            ET.fromstring(part)  # at least well-formed
            continue
        schema = os.path.join(schemas, known[name])
        there = faults(old, schema) if old is not None else set()
        bad += ["%s: %s" % (name, fault) for fault in sorted(faults(part, schema) - there)]
    return bad


def main():
    program, paths = os.path.abspath(sys.argv[1]), sys.argv[2:]
    schemas = os.environ.get("SOAT_SCHEMAS", "")
    if not os.path.exists(schemas + "/wml.xsd") or shutil.which("xmllint") is None:
        print("no schemas (SOAT_SCHEMAS) or no xmllint: not checked")
        return SKIPPED
    real = os.environ.get("SOAT_DOCUMENTS", "")
    paths = paths or (sorted(glob.glob(real + "/*.docx")) if real else [])
    paths = paths or sorted(glob.glob(HERE + "/../../corpus/drafts/*.docx"))
    failed, own = False, not sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        if own:
            for name, made in (("hard-case", hard_case), ("real-fixes", real_fixes)):
                paths.append(os.path.join(folder, name + ".docx"))
                made.write(paths[-1])
        for path in paths:
            bad = check(program, schemas, os.path.abspath(path), folder)
            failed = failed or bool(bad)
            print("%-6s %s" % ("FAILED" if bad else "ok", os.path.basename(path)), flush=True)
            for fault in bad[:10]:
                print("   ", fault)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
