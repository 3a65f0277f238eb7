#!/usr/bin/env python3
"""Writes drafts as Akoma Ntoso and looks at the XML from outside: valid against the schema of OASIS, and
every word of `soat text` in it, in order, once.

    check_with_schema.py SOAT [FILE or FOLDER …]

SOAT_SCHEMAS is the folder of akomantoso30.xsd, or of schemas beside it; without it, or without xmllint, only
the words are compared. Without files: those of SOAT_DOCUMENTS, else corpus/drafts.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

SKIPPED = 77
HERE = os.path.dirname(os.path.abspath(__file__))
NAMESPACE = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
ASIDE = (NAMESPACE + "authorialNote", NAMESPACE + "subFlow")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def find_schema():
    given = os.environ.get("SOAT_SCHEMAS", "")
    for folder in (given, given + "/akn", given + "/../akn") if given else ():
        if os.path.exists(folder + "/akomantoso30.xsd"):
            return folder + "/akomantoso30.xsd"
    return ""


def words_of(element, notes):
    """The text of an element in document order; what hangs beside it goes into `notes`."""
    parts = [element.text or ""]
    for child in element:
        if child.tag in ASIDE:
            place = len(notes)
            notes.append("")
            notes[place] = words_of(child, notes)
        elif child.tag != NAMESPACE + "meta":
            parts.append(words_of(child, notes))
        parts.append(child.tail or "")
    return "".join(parts)


def fold(text):
    return " ".join(FORBIDDEN.sub("", text).split())


def lost_words(text, root):
    """Where the two part, or nothing. Notes and text boxes stand behind the body in `soat text`."""
    notes = []
    written = fold(words_of(root, notes) + "\n" + "\n".join(notes))
    read = fold(text)
    if read == written:
        return ""
    at = next((i for i, (a, b) in enumerate(zip(read, written)) if a != b), min(len(read), len(written)))
    return "words part at %d: read «%s», written «%s»" % (at, read[max(0, at - 30):at + 50], written[max(0, at - 30):at + 50])


def faults_of_ids(root):
    """References inside the document lead to units that are there."""
    ids = {element.get("eId") for element in root.iter() if element.get("eId")}
    found = []
    for element in root.iter():
        for name in ("href", "from", "upTo", "source"):
            value = element.get(name, "")
            if value.startswith("#") and value[1:] not in ids:
                found.append("%s leads nowhere: %s" % (element.tag.replace(NAMESPACE, ""), value))
    for aside in (element for element in root.iter() if element.tag in ASIDE):
        if any(inner.tag in ASIDE for inner in aside.iter() if inner is not aside):
            found.append("a note inside a note")
    return found


def check(program, path, out):
    bad = []
    done = subprocess.run([program, "outline", "--as-of", "2026-11-25", "--format", "akn", "-o", out, path],
                          capture_output=True, timeout=300, check=False)
    if done.returncode not in (0, 1):
        return ["soat: " + done.stderr.decode("utf-8", "replace")]
    text = subprocess.run([program, "text", path], capture_output=True, timeout=300, check=True).stdout.decode("utf-8")
    root = ET.parse(out).getroot()
    lost = lost_words(text, root)
    if lost:
        bad.append(lost)
    return bad + faults_of_ids(root)


def validate(schema, files):
    """The faults of each file, from one run of xmllint for many."""
    faults = {}
    for at in range(0, len(files), 100):
        done = subprocess.run(["xmllint", "--huge", "--noout", "--schema", schema] + files[at:at + 100],
                              capture_output=True, timeout=1700, check=False)
        for line in done.stderr.decode("utf-8", "replace").splitlines():
            name = line.split(":", 1)[0]
            if not line.endswith(" validates"):
                faults.setdefault(name if name in files else "", []).append(line[:300])
        if done.returncode not in (0, 3):
            faults.setdefault("", []).append("xmllint: exit code %d" % done.returncode)
    return faults


def main():
    program, given = os.path.abspath(sys.argv[1]), sys.argv[2:]
    schema = find_schema() if shutil.which("xmllint") else ""
    real = os.environ.get("SOAT_DOCUMENTS", "")
    given = given or ([real] if real else [])
    if not given and not schema:
        print("no schema (SOAT_SCHEMAS), no xmllint and no documents (SOAT_DOCUMENTS): not checked")
        return SKIPPED
    paths = []
    for one in given or [HERE + "/../../corpus/drafts"]:
        found = [one] if os.path.isfile(one) else glob.glob(one + "/*.docx") + glob.glob(one + "/*.txt")
        paths += sorted(found)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        outs = [os.path.join(folder, "%05d.xml" % i) for i in range(len(paths))]
        bad = [check(program, os.path.abspath(path), out) for path, out in zip(paths, outs)]
        invalid = validate(schema, [out for out in outs if os.path.exists(out)]) if schema else {}
        for path, out, faults in zip(paths, outs, bad):
            faults = faults + invalid.get(out, [])
            failed += bool(faults)
            if faults or len(paths) <= 100:
                print("%-6s %s" % ("FAILED" if faults else "ok", os.path.basename(path)))
            for fault in faults[:5]:
                print("   ", fault)
        for fault in invalid.get("", [])[:10]:
            failed += 1
            print("   ", fault)
    print("%d files, %d with faults, %s" % (len(paths), failed, "valid otherwise" if schema else "no schema"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
