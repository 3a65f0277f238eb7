#!/usr/bin/python3
"""Opens annotated files in LibreOffice and compares, for every comment, the words it is anchored at
with the words of the finding.

    check_with_libreoffice.py SOAT [FILE.docx …]

Without files: the real documents of SOAT_DOCUMENTS if that folder exists, else corpus/drafts; and the
hard places of hard_case.py and real_fixes.py. The rules of tests/margin/rules are added, so that there are comments in
many places. Exit code 77: LibreOffice or its Python bridge is missing.

What may differ, and is counted by kind, never passed over in silence:
  number    a paragraph's automatic number: in the finding's words, not in the file's
  quoted    words of a note, text box, header: anchored at their mark, quoted in the comment
Everything else is a mismatch and fails.

Files with safe fixes are made again with --suggest. When LibreOffice rejects all changes, the text is to the
character that of the draft with all rejected; when it accepts all, it differs from the draft's in nothing but
the letters that were wrong, and in real_fixes.py it is what stands there. Soát itself reads the same
(`soat text --revisions`).
"""
import collections
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
import zipfile

import hard_case
import real_fixes

SKIPPED = 77
SECONDS = 300  # for one document in LibreOffice
HERE = os.path.dirname(os.path.abspath(__file__))
LEVELS = {"error": "Không phù hợp", "warning": "Đề nghị chỉnh sửa",
          "ask": "Đề nghị làm rõ, đối chiếu", "hint": "Kỹ thuật"}

try:
    import uno
    from com.sun.star.beans import PropertyValue
except ImportError:
    print("python3-uno is missing: not checked")
    sys.exit(SKIPPED)


def folded(words):
    return " ".join(unicodedata.normalize("NFC", words).split())


def property_value(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def soat(program, arguments):
    done = subprocess.run([program, "check", "--as-of", "2026-11-25", "--rules", HERE + "/rules"] + arguments,
                          capture_output=True, timeout=SECONDS, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError("soat: " + done.stderr.decode("utf-8", "replace"))
    return done.stdout


class Office:
    """One headless LibreOffice with a profile of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.start()

    def start(self):
        pipe = "soat%d_%d" % (os.getpid(), int(time.time() * 1000) % 1000000)
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
             "-env:UserInstallation=file://" + self.folder + "/profile",
             "--accept=pipe,name=%s;urp;" % pipe],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
                create = context.ServiceManager.createInstanceWithContext
                self.desktop = create("com.sun.star.frame.Desktop", context)
                self.dispatcher = create("com.sun.star.frame.DispatchHelper", context)
                return
            except Exception:  # not up yet
                time.sleep(0.5)
        raise RuntimeError("LibreOffice did not start")

    def stop(self):
        os.killpg(self.process.pid, 15)  # the group that we started
        self.process.wait()

    def text(self, path, change):
        """The text as LibreOffice saves it, when all changes are accepted ("Accept") or rejected ("Reject")."""
        document = self.open(path)
        try:
            self.dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:%sAllTrackedChanges" % change, "",
                                            0, ())
            out = os.path.join(self.folder, "text.txt")
            document.storeToURL(uno.systemPathToFileUrl(out), (
                property_value("FilterName", "Text (encoded)"), property_value("FilterOptions", "UTF8,LF")))
            with open(out, encoding="utf-8-sig") as file:
                # Beside tables it puts or leaves out empty paragraphs once there are comments.
                return "\n".join(line for line in file.read().split("\n") if line.strip())
        finally:
            document.close(True)

    def open(self, path):
        document = self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0,
                                                     (property_value("Hidden", True),))
        if document is None:
            raise RuntimeError("LibreOffice does not open " + path)
        return document

    def comments(self, path):
        """[(content, anchor's paragraphs, their labels)] of every comment."""
        document = self.open(path)
        try:
            # Soát reads changes as accepted.
            self.dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:AcceptAllTrackedChanges",
                                            "", 0, ())
            fields = document.getTextFields().createEnumeration()
            found = []
            while fields.hasMoreElements():
                field = fields.nextElement()
                if not field.supportsService("com.sun.star.text.textfield.Annotation"):
                    continue
                found.append((field.Author, field.Content, *anchor_of(field)))
            return found
        finally:
            document.close(True)


def anchor_of(field):
    anchor = field.getAnchor()
    words, labels = anchor.getString(), []
    try:
        paragraphs = anchor.createEnumeration()
        while paragraphs.hasMoreElements():
            paragraph = paragraphs.nextElement()
            labels.append(getattr(paragraph, "ListLabelString", "") or "")
    except Exception:  # across cells there is no such list
        pass
    return words, labels


def kind_of(expected, words, labels):
    """None: the same words. Else the kind of difference; in capitals if it is not allowed."""
    want, got = folded(expected), folded(words)
    if want == got:
        return None
    for label in labels:
        number = folded(label)
        if number and want.startswith(number):
            want = want[len(number):].strip()
            if want == got:
                return "number"
        break
    lines = [folded(line) for line in expected.split("\n")]
    there = [folded(line) for line in words.split("\n")]
    if len(lines) == len(there) == len(labels):
        if all(a == b or a == folded(label + " " + b) or a == folded(label + b)
               for a, b, label in zip(lines, there, labels)):
            return "number"
    return "MISMATCH"


def is_old_letters(program, expected, words, folder):
    """The words as the file has them, in a code from before Unicode: read by Soát they are those expected."""
    path = os.path.join(folder, "letters.txt")
    try:
        raw = words.encode("cp1252")
    except UnicodeEncodeError:
        return False
    for code in ("tcvn3", "vni", "windows-1258"):
        with open(path, "wb") as file:
            file.write(raw)
        done = subprocess.run([program, "text", "--encoding", code, path], capture_output=True, check=False)
        if folded(done.stdout.decode("utf-8", "replace")).lower() == folded(expected).lower():
            return True
    return False


def check(program, office, path, folder):
    findings = json.loads(soat(program, ["--format", "json", path]))["documents"][0]["findings"]
    out = os.path.join(folder, "out.docx")
    soat(program, ["--format", "docx", "-o", out, path])
    waiting = collections.defaultdict(list)
    for finding in findings:
        waiting[(LEVELS[finding["level"]], folded(finding["message"]), finding["rule"])].append(finding["text"])
    kinds = collections.Counter()
    for author, content, words, labels in office.comments(out):
        if author != "Soát":
            kinds["of others"] += 1
            continue
        lines = content.replace("\r\n", "\n").split("\n")
        message = lines[2] if lines[1].startswith("Trong ") and lines[1].endswith("»") else lines[1]
        expected = waiting.get((lines[0], folded(message), lines[-1]))
        if not expected:
            kinds["UNEXPECTED"] += 1
            print("  unexpected comment:", content[:200])
            continue
        answers = [(kind_of(text, words, labels), text) for text in expected]
        answers.sort(key=lambda a: (a[0] is not None, a[0] == "MISMATCH"))
        kind, text = answers[0]
        if kind != "MISMATCH":
            expected.remove(text)
        elif lines[1].startswith("Trong "):
            kind = "quoted"
            expected.remove(text)
        elif is_old_letters(program, text, words, folder):
            kind = "letters"
            expected.remove(text)
        else:
            print("  MISMATCH", lines[-1], "\n    finding:", repr(text[:300]), "\n    anchor: ", repr(words[:300]), labels[:3])
        kinds[kind or "same"] += 1
    missing = sum(len(texts) for texts in waiting.values())
    if missing > kinds["MISMATCH"]:
        kinds["MISSING"] = missing - kinds["MISMATCH"]
    return len(findings), kinds


def look_alikes():
    """The letters that the rules of form put right."""
    table = {0xFEE0 + c: chr(c) for c in range(0x21, 0x7F)}
    with open(HERE + "/../../rules/words/look-alike-letters.txt", encoding="utf-8") as file:
        for line in file:
            wrong, sign, right = line.strip().partition(" = ")
            if sign and len(wrong) == 1:
                table[ord(wrong)] = right
    return table


def as_read(program, path, revisions):
    done = subprocess.run([program, "text", "--revisions", revisions, path], capture_output=True, timeout=SECONDS,
                          check=True)
    return done.stdout.decode("utf-8")


def first_difference(one, other):
    for a, b in zip(one.splitlines(), other.splitlines()):
        if a != b:
            return "%r, not %r" % (b[:200], a[:200])
    return "%d lines, not %d" % (len(other.splitlines()), len(one.splitlines()))


def check_suggestions(program, office, path, folder, expected):
    """(suggestions, what is wrong) of the file with its safe fixes; `expected`: paragraphs with all accepted."""
    out = os.path.join(folder, "fixed.docx")
    soat(program, ["--format", "docx", "--suggest", "-o", out, path])
    with zipfile.ZipFile(out) as file:
        made = len(re.findall(rb'<w:ins [^>]*w:author="So\xc3\xa1t"', file.read("word/document.xml")))
    if made == 0:
        return 0, ["no fix was suggested"] if expected else []
    letters = look_alikes()

    def right(words):
        return unicodedata.normalize("NFC", words).translate(letters)

    bad = []
    for name, before, after in (
            ("rejected in LibreOffice", office.text(path, "Reject"), office.text(out, "Reject")),
            ("rejected as read", as_read(program, path, "original"), as_read(program, out, "original")),
            ("accepted in LibreOffice", right(office.text(path, "Accept")), right(office.text(out, "Accept"))),
            ("accepted as read", right(as_read(program, path, "accepted")), right(as_read(program, out, "accepted")))):
        if before != after:
            bad.append("%s: %s" % (name, first_difference(before, after)))
    for name, after in (("LibreOffice", office.text(out, "Accept")), ("Soát", as_read(program, out, "accepted"))):
        lines = after.splitlines()
        for words in expected:
            want = words if name == "LibreOffice" else unicodedata.normalize("NFC", words)
            if want in lines:
                lines.remove(want)
            else:
                bad.append("%s does not have %r" % (name, want))
    return made, bad


def main():
    program, paths = os.path.abspath(sys.argv[1]), sys.argv[2:]
    if shutil.which("soffice") is None:
        print("soffice is missing: not checked")
        return SKIPPED
    real = os.environ.get("SOAT_DOCUMENTS", "")
    if not paths:
        paths = sorted(glob.glob(real + "/*.docx")) if real else []
    if not paths:
        paths = sorted(glob.glob(HERE + "/../../corpus/drafts/*.docx"))
    hard = not sys.argv[2:]
    failed, all_kinds, passed, suggested, expected = False, collections.Counter(), 0, 0, {}
    with tempfile.TemporaryDirectory() as folder:
        if hard:
            paths.append(os.path.join(folder, "hard-case.docx"))
            hard_case.write(paths[-1])
            paths.append(os.path.join(folder, "real-fixes.docx"))
            expected[paths[-1]] = real_fixes.write(paths[-1])
        office = Office(folder)
        try:
            for path in paths:
                count, kinds = check(program, office, os.path.abspath(path), folder)
                made, faults = check_suggestions(program, office, os.path.abspath(path), folder, expected.get(path, []))
                suggested += made
                bad = [kind for kind in kinds if kind.isupper()] + faults
                for fault in faults[:5]:
                    print("  SUGGESTIONS", fault)
                failed = failed or bool(bad)
                passed += 0 if bad or count == 0 else 1
                all_kinds.update(kinds)
                print("%-6s %s: %d findings, %s, %d changes" % ("FAILED" if bad else "ok", os.path.basename(path), count,
                                                              dict(kinds), made), flush=True)
        finally:
            office.stop()
    print("%d of %d documents with findings pass; %s; %d suggested changes" % (passed, len(paths), dict(all_kinds),
                                                                              suggested))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
