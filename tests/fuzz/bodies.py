"""bodies.py DOCX FOLDER: writes stretches of a Word document's body, each whole elements of at most
8 kB, as seeds for the targets that take one."""
import hashlib
import pathlib
import sys
import zipfile
from xml.parsers import expat

MOST_BYTES = 8192
MOST_STRETCHES = 12


def children_of_body(xml):
    """Byte ranges of the elements right under w:body."""
    ranges, depth, begins = [], 0, {}
    parser = expat.ParserCreate()

    def opens(name, _):
        nonlocal depth
        begins[depth] = (name, parser.CurrentByteIndex)
        depth += 1

    def closes(name):
        nonlocal depth
        depth -= 1
        if depth == 2 and begins[1][0] == "w:body":
            begin = begins[2][1]
            ranges.append((begin, xml.index(b">", parser.CurrentByteIndex) + 1))

    parser.StartElementHandler, parser.EndElementHandler = opens, closes
    parser.Parse(xml, True)
    return ranges


def stretches(ranges):
    begin = end = None
    for first, last in ranges:
        if last - first > MOST_BYTES:
            continue
        if begin is None or last - begin > MOST_BYTES or first != end:
            if begin is not None:
                yield begin, end
            begin = first
        end = last
    if begin is not None:
        yield begin, end


def main(docx, folder):
    try:
        with zipfile.ZipFile(docx) as archive:
            xml = archive.read("word/document.xml")
        found = list(stretches(children_of_body(xml)))
    except (KeyError, zipfile.BadZipFile, expat.ExpatError):
        return
    step = max(1, len(found) // MOST_STRETCHES)
    for begin, end in found[::step]:
        words = xml[begin:end]
        (pathlib.Path(folder) / hashlib.sha1(words).hexdigest()).write_bytes(words)


main(*sys.argv[1:])
