#!/usr/bin/env python3
"""Compares what `soat text` reads of Word files with what LibreOffice exports as text.

    compare_libreoffice.py --soat PROGRAM [--verbose] [FILE.docx | FOLDER]...

White space is folded and both sides are NFC. Without files: the folder in SOAT_DOCUMENTS, else
../shared/corpus/documents beside the project, else the project's own corpus/drafts.

A difference is let pass only if it is of one of the kinds below, each with its reason; every kind is
checked against the file's own XML, not against a list of files. Exit code 0: nothing else differs;
1: something does, shown with the words before it; 77: skipped, for want of soffice or of files.
"""
import argparse
import collections
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from xml.etree import ElementTree

SKIPPED = 77
ROOT = pathlib.Path(__file__).resolve().parents[2]

KINDS = {
    "box": "words of text boxes and notes: LibreOffice's text export leaves them out; ours stand "
           "behind the body",
    "hidden": "hidden text (w:vanish): LibreOffice exports what no reader sees",
    "deleted": "tracked deletions: LibreOffice exports them; ours is read as accepted",
    "symbol": "letters of symbol fonts: LibreOffice exports codes of the private use area; ours are "
              "the characters a reader sees",
    "bullet": "bullets: LibreOffice exports • for every bullet; ours is the bullet of the list",
    "number": "automatic numbers of files that use w:isLgl, w:lvlRestart, a start of a sublevel of "
              "its own (w:startOverride), or a format LibreOffice does not know: it does not follow them",
    "letters": "fonts of TCVN3 and VNI: LibreOffice exports the letters' codes; ours is Unicode",
    "note-mark": "the number of a note at its reference: LibreOffice exports it glued to the word; ours "
                 "leaves it out, since it would make another word of it",
    "box-sign": "boxes of forms (w:checkBox): LibreOffice exports nothing",
}
# Let pass without a count: soft hyphens are invisible on both sides, LibreOffice's non-breaking
# hyphen (U+2011) is our "-" (so that "NĐ-CP" is one word however it was typed).
FOLDED = {0xAD: None, 0xFEFF: None, 0x2011: "-"}


def folded(text):
    return unicodedata.normalize("NFC", text.translate(FOLDED)).split()


def local(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def value(element, name="val"):
    for key, text in element.attrib.items():
        if key.rsplit("}", 1)[-1] == name:
            return text
    return ""


class Word:
    """What the file itself says about the words that may differ."""

    def __init__(self, path):
        self.parts = {}
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                kind = name.rsplit("/", 1)[-1]
                if kind in ("document.xml", "footnotes.xml", "endnotes.xml", "numbering.xml",
                            "styles.xml"):
                    self.parts[kind] = ElementTree.fromstring(archive.read(name))
        self.boxes, self.hidden, self.deleted = [], [], []
        for kind in ("document.xml", "footnotes.xml", "endnotes.xml"):
            if kind in self.parts:
                self.gather(self.parts[kind], kind != "document.xml", False)
        text = "".join(ElementTree.tostring(p, "unicode") for p in self.parts.values())
        self.old_letters = re.search(r'"(\.Vn|VNI-)', text) is not None
        self.odd_numbers = re.search(r"[:<](isLgl|lvlRestart|startOverride)\b", text) is not None or \
            re.search(r'numFmt [^>]*"(hex|vietnameseCounting|numberInDash|ordinal\w*|cardinalText|'
                      r'decimalEnclosed\w*|decimalFullWidth2?|ideograph\w*|custom)"', text) is not None
        self.notes = re.search(r"(footnote|endnote)Reference", text) is not None
        self.check_boxes = "checkBox" in text

    def gather(self, element, aside, deleted):
        name = local(element)
        if name == "Fallback":
            return  # the same words again
        if name == "txbxContent":
            aside = True
        if name in ("del", "moveFrom"):
            deleted = True
        if name == "r":
            properties = next((c for c in element if local(c) == "rPr"), None)
            vanish = [c for c in properties if local(c) == "vanish"] if properties is not None else []
            words = "".join(c.text or "" for c in element if local(c) in ("t", "delText"))
            if vanish and value(vanish[0]) not in ("0", "false", "off"):
                self.hidden.append(words)
            if deleted:
                self.deleted.append(words)
            if aside:
                self.boxes.append(words)
        for child in element:
            self.gather(child, aside, deleted)


def letters_of(words):
    return collections.Counter("".join(words))


def come_from(words, pieces):
    """Every letter of `words` is among `pieces`, as often; figures may be automatic numbers."""
    missing = letters_of(words) - letters_of(folded(" ".join(pieces)))
    return not any(c.isalpha() for c in missing)


def is_private(c):
    return 0xE000 <= ord(c) <= 0xF8FF


def is_symbol(theirs, ours):
    """The same but for private codes on their side, each one character or nothing on ours."""
    theirs, ours = "".join(theirs), "".join(ours)
    if not any(map(is_private, theirs)):
        return False
    pattern = "".join(".?" if is_private(c) else re.escape(c) for c in theirs)
    return re.fullmatch(pattern, ours) is not None


def is_bullet(theirs, ours):
    return bool(theirs) and set(theirs) == {"•"} and all(len(w) <= 2 and not w.isalnum() for w in ours)


def is_number(words):
    return all(len(w) <= 12 for w in words) and len(words) <= 3


def has_old_letters(theirs, ours):
    """Theirs holds letters of the codes; or only ư of TCVN3, a soft hyphen that folding took."""
    codes = any(0xA1 <= ord(c) <= 0xFF for w in theirs for c in w)
    return codes or "".join(ours).translate({ord("ư"): None, ord("Ư"): None}) == "".join(theirs)


def kind_of(word, theirs, ours, at_end):
    """The kind of a difference, or None."""
    if is_symbol(theirs, ours):
        return "symbol"
    if is_bullet(theirs, ours):
        return "bullet"
    if at_end and not theirs and come_from(ours, word.boxes):
        return "box"
    if theirs and not ours and word.hidden and come_from(theirs, word.hidden):
        return "hidden"
    if theirs and word.deleted and come_from(theirs, word.deleted + ours):
        return "deleted"
    if word.notes and re.sub(r"\d+", "", "".join(theirs)) == re.sub(r"\d+", "", "".join(ours)):
        return "note-mark"
    if word.check_boxes and "".join(ours).strip("☐☒") == "".join(theirs):
        return "box-sign"
    if word.odd_numbers and is_number(theirs) and is_number(ours):
        return "number"
    if word.old_letters and len(theirs) == len(ours) and has_old_letters(theirs, ours):
        return "letters"
    return None


def export(soffice, files, folder):
    """Every file as text, in one run; its own profile, so that no user's is touched."""
    for number, path in enumerate(files):
        os.symlink(path.resolve(), folder / f"{number}.docx")
    command = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
               "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    command += [str(folder / f"{number}.docx") for number in range(len(files))]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   timeout=120 + 20 * len(files), check=True)


def compare(soat, path, exported, counts, verbose):
    """The differences of no known kind, as lines."""
    theirs = folded(exported.read_text(encoding="utf-8"))
    read = subprocess.run([soat, "text", str(path)], capture_output=True, text=True, timeout=120)
    if read.returncode != 0:
        return [f"soat: {read.stderr.strip()}"]
    ours = folded(read.stdout)
    if theirs == ours:
        return []
    word = Word(path)
    wrong = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        kind = kind_of(word, theirs[a:b], ours[c:d], b == len(theirs))
        line = (f"after «{' '.join(theirs[max(0, a - 4):a])}»: LibreOffice «{' '.join(theirs[a:b])[:200]}», "
                f"soat «{' '.join(ours[c:d])[:200]}»")
        if kind is None:
            wrong.append(line)
        else:
            counts[kind] += 1
            if verbose:
                print(f"    {kind}: {line}")
    return wrong


def documents(arguments):
    paths = [pathlib.Path(p) for p in arguments]
    if not paths:
        shared = pathlib.Path(os.environ.get("SOAT_DOCUMENTS", ROOT.parent / "shared/corpus/documents"))
        paths = [shared if shared.is_dir() else ROOT / "corpus/drafts"]
    files = []
    for path in paths:
        files += sorted(path.glob("*.docx")) if path.is_dir() else [path]
    return files


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--soat", required=True)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("files", nargs="*")
    arguments = parser.parse_args()
    soffice = shutil.which("soffice")
    files = documents(arguments.files)
    if soffice is None or not files:
        what = "soffice (Debian package libreoffice-writer)" if soffice is None else "Word files to read"
        print(f"[  SKIPPED ] comparison with LibreOffice: no {what}")
        return SKIPPED
    counts = collections.Counter()
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        export(soffice, files, folder)
        for number, path in enumerate(files):
            exported = folder / f"{number}.txt"
            if not exported.exists():
                print(f"{path.name}: LibreOffice exported nothing")
                failed += 1
                continue
            if arguments.verbose:
                print(path.name)
            wrong = compare(arguments.soat, path, exported, counts, arguments.verbose)
            failed += bool(wrong)
            for line in wrong[:20]:
                print(f"{path.name}: {line}")
    for kind, count in sorted(counts.items()):
        print(f"{count} differences of kind {kind}: {KINDS[kind]}")
    print(f"{len(files) - failed} of {len(files)} files as LibreOffice reads them, but for these kinds")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
