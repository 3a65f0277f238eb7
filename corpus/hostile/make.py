#!/usr/bin/env python3
"""Writes the hostile files of this folder (README.md). Nothing here is random or dated.

    make.py [FOLDER]
"""
import os
import struct
import sys
import zipfile
import zlib

HERE = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MS = "http://schemas.microsoft.com/office/2006/relationships/"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TITLE = ["BÁO CÁO", "Về việc kiểm tra tệp lạ", "Nội dung báo cáo."]


def p(words, properties=""):
    return '<w:p>%s<w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' % (properties, words)


HEAD = "".join(p(line) for line in TITLE)


def document(body):
    return "%s<w:document %s %s><w:body>%s</w:body></w:document>" % (DECLARATION, W, R, body)


def part(root, content):
    return "%s<w:%s %s %s>%s</w:%s>" % (DECLARATION, root, W, R, content, root)


def relationships(rows):
    return (DECLARATION + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + "".join('<Relationship Id="%s" Type="%s" Target="%s"%s/>' % row for row in rows) + "</Relationships>")


def related(*rows):
    """Rows of (id, kind, target) in Word's own kinds of relationships."""
    return relationships([(i, REL + kind, target, "") for i, kind, target in rows])


def types(main=WORD + "document.main+xml"):
    return (DECLARATION + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/word/document.xml" ContentType="%s"/></Types>' % main)


ROOT = related(("r1", "officeDocument", "word/document.xml"))


class Zip:
    """An archive written by hand, so that anything in it may be wrong."""

    def __init__(self):
        self.body, self.directory, self.count = b"", b"", 0

    def add(self, name, data, level=9, flags=0, size=None, at=None, names=(None, None)):
        """`size`: what it says it unpacks to; `at`: the offset of an entry to share."""
        data = data.encode("utf-8") if isinstance(data, str) else data
        name = name.encode("utf-8") if isinstance(name, str) else name
        packer = zlib.compressobj(level, zlib.DEFLATED, -15)
        packed = packer.compress(data) + packer.flush()
        size = len(data) if size is None else size
        fields = struct.pack("<HHHHHIIIHH", 20, flags, 8, 0, 33, zlib.crc32(data), len(packed), size, len(name), 0)
        if at is None:
            at = len(self.body)
            self.body += b"PK\x03\x04" + fields + name + packed
        self.directory += b"PK\x01\x02" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, at) + name
        self.count += 1
        return at

    def bytes(self, count=None):
        count = self.count if count is None else count
        return (self.body + self.directory + b"PK\x05\x06"
                + struct.pack("<HHHHIIH", 0, 0, count, count, len(self.directory), len(self.body), 0))


def docx(main=None, parts=(), content_types=types(), root=ROOT):
    archive = Zip()
    if content_types is not None:
        archive.add("[Content_Types].xml", content_types)
    if root is not None:
        archive.add("_rels/.rels", root)
    archive.add("word/document.xml", document(HEAD) if main is None else main)
    for name, data in parts:
        archive.add(name, data)
    return archive


def compound(streams):
    """The container of old Office files: sectors of 512 bytes, streams of at least 4096."""
    sectors, entries, table = [], [], []
    for name, data in streams:
        data = data.ljust(4096, b"\0")
        data += b"\0" * (-len(data) % 512)
        first, many = len(table), len(data) // 512
        table += [first + i + 1 for i in range(many - 1)] + [0xFFFFFFFE]
        sectors += [data[i:i + 512] for i in range(0, len(data), 512)]
        entries.append((name, 2, first, len(data)))
    directory = len(table)
    table += [0xFFFFFFFE, 0xFFFFFFFD]  # one sector of directory, one of this table

    def entry(name, kind, first, size, child=0xFFFFFFFF, right=0xFFFFFFFF):
        wide = (name + "\0").encode("utf-16-le")
        return (wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, 0xFFFFFFFF, right, child)
                + b"\0" * 36 + struct.pack("<IQ", first, size))

    rows = [entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    for i, (name, kind, first, size) in enumerate(entries):
        rows.append(entry(name, kind, first, size, right=i + 2 if i + 1 < len(entries) else 0xFFFFFFFF))
    table_at = directory + 1
    head = (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
            + struct.pack("<IIIIIIIIII", 0, 1, directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, table_at))
    head += struct.pack("<I", 0xFFFFFFFF) * 108
    fat = b"".join(struct.pack("<I", n) for n in table).ljust(512, b"\xFF")
    return head + b"".join(sectors) + b"".join(rows).ljust(512, b"\0") + fat


def bombs():
    blanks = b"<w:p><w:r><w:t>" + b" " * 9_000_000
    header = part("hdr", "@").encode().replace(b"@", blanks + "chữ".encode() + b"</w:t></w:r></w:p>")
    ids = ["h%d" % i for i in range(70)]
    sections = "".join('<w:p><w:pPr><w:sectPr><w:headerReference r:id="%s"/></w:sectPr></w:pPr></w:p>' % i for i in ids)
    archive = docx(document(HEAD + sections),
                   [("word/_rels/document.xml.rels", related(*[(i, "header", i + ".xml") for i in ids]))])
    at = archive.add("word/h0.xml", header)
    for i in ids[1:]:
        archive.add("word/%s.xml" % i, header, at=at)
    yield "bomb-shared-entries.docx", archive.bytes()
    yield "bomb-ratio.docx", docx(document(HEAD + p(" " * 12_000_000 + "chữ"))).bytes()
    archive = docx()
    for i in range(150):
        archive.add("word/media/%d" % i, "")
    yield "many-entries.docx", archive.bytes()
    deep = "<w:sdt><w:sdtContent>" * 200 + p("sâu") + "</w:sdtContent></w:sdt>" * 200
    yield "deep-xml.docx", docx(document(HEAD + deep)).bytes()
    very = "<w:sdt>" * 4_000 + p("sâu") + "</w:sdt>" * 4_000
    yield "very-deep-xml.docx", docx(document(HEAD + very)).bytes()
    yield "deep-side-part.docx", docx(parts=[("word/styles.xml", part("styles", "<w:x>" * 300 + "</w:x>" * 300))]).bytes()
    numbered = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>' * 2_000
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%s"/></w:lvl>' % ("%1 dài " * 100_000)
    lists = ('<w:abstractNum w:abstractNumId="0">%s</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
             % level)
    yield "long-numbers.docx", docx(document(HEAD + numbered), [("word/numbering.xml", part("numbering", lists))]).bytes()
    note = '<w:footnote w:id="1">%s</w:footnote>' % (p("dài ") * 5_000)
    marks = "<w:p>%s</w:p>" % ('<w:r><w:footnoteReference w:id="1"/></w:r>' * 5_000)
    yield "one-note-many-marks.docx", docx(document(HEAD + marks), [("word/footnotes.xml", part("footnotes", note))]).bytes()


def entities():
    laughs = "".join('<!ENTITY l%d "%s">' % (i, "&l%d;" % (i - 1) * 10) for i in range(1, 10))
    laughs = DECLARATION + '<!DOCTYPE w:document [<!ENTITY l0 "ha">%s]>' % laughs
    body = '<w:document %s><w:body>%s</w:body></w:document>'
    yield "billion-laughs.docx", docx(laughs + body % (W, HEAD + p("&l9;"))).bytes()
    outside = DECLARATION + '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    yield "external-entity.docx", docx(outside + body % (W, HEAD + p("&x;"))).bytes()
    side = DECLARATION + '<!DOCTYPE w:styles SYSTEM "http://127.0.0.1/x.dtd"><w:styles %s/>' % W
    yield "external-dtd-side-part.docx", docx(parts=[("word/styles.xml", side)]).bytes()
    yield "entity-in-relationships.docx", docx(root=outside + "<Relationships>&x;</Relationships>").bytes()
    yield "unknown-entity.docx", docx(document(HEAD + p("chữ &khong; &#0; &#xD800; &#x110000; &"))).bytes()


def names():
    yield "absolute-names.docx", docx(parts=[("/etc/cron.d/x", "x"), ("C:\\x", "x")]).bytes()
    yield "parent-names.docx", docx(parts=[("../../../x", "x"), ("word/..\\..\\x", "x")]).bytes()
    yield "parent-target.docx", docx(
        document(HEAD + '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>'),
        [("word/_rels/document.xml.rels", related(("h", "header", "../../../../etc/passwd")))]).bytes()
    yield "duplicate-parts.docx", docx(parts=[("word/document.xml", document(p("Phần thứ hai")))]).bytes()
    yield "control-name.docx", docx(parts=[("word/x\x1b[2Jy.xml", "x"), ("word/_rels/document.xml.rels", related(
        ("s", "styles", "x\x1b[2Jy.xml")))]).bytes()


def relations():
    yield "no-relationships.docx", docx(root=None).bytes()
    yield "main-missing.docx", docx(root=related(("r1", "officeDocument", "word/khong-co.xml"))).bytes()
    yield "header-missing.docx", docx(document(HEAD + '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>')).bytes()
    yield "note-missing.docx", docx(document(HEAD + '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>')).bytes()
    yield "document-as-its-header.docx", docx(
        document(HEAD + '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>'),
        [("word/_rels/document.xml.rels", related(("h", "header", "document.xml")))]).bytes()
    links = "".join('<w:abstractNum w:abstractNumId="%d"><w:numStyleLink w:val="%s"/></w:abstractNum>' % row
                    for row in [(0, "A"), (1, "B")])
    links += "".join('<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>' % (i + 1, i) for i in range(2))
    style = '<w:style w:type="%s" w:styleId="%s"><w:basedOn w:val="%s"/><w:pPr><w:numPr><w:numId w:val="%d"/></w:numPr></w:pPr></w:style>'
    circle = "".join(style % row for row in [("numbering", "A", "B", 2), ("numbering", "B", "A", 1),
                                             ("paragraph", "C", "D", 1), ("paragraph", "D", "C", 2), ("paragraph", "E", "E", 1)])
    body = HEAD + "".join(p("đoạn", '<w:pPr><w:pStyle w:val="%s"/></w:pPr>' % s) for s in "CDE")
    yield "circles.docx", docx(document(body), [("word/numbering.xml", part("numbering", links)),
                                                 ("word/styles.xml", part("styles", circle))]).bytes()
    yield "wrong-types.docx", docx(content_types=types("image/png")).bytes()
    yield "no-types.docx", docx(content_types=None).bytes()
    sheet = DECLARATION + '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    archive = Zip()
    archive.add("_rels/.rels", related(("r1", "officeDocument", "xl/workbook.xml")))
    archive.add("xl/workbook.xml", sheet)
    yield "spreadsheet.docx", archive.bytes()
    archive = Zip()
    archive.add("doc-toi.txt", "Đây không phải văn bản Word.")
    yield "plain-zip.docx", archive.bytes()
    chunk = HEAD + '<w:altChunk r:id="c"/>'
    yield "embedded-page.docx", docx(document(chunk), [("word/c.html", "<script>alert(1)</script>"), (
        "word/_rels/document.xml.rels", related(("c", "aFChunk", "c.html")))]).bytes()


def macros():
    main = types("application/vnd.ms-word.document.macroEnabled.main+xml")
    rels = relationships([("v", MS + "vbaProject", "vbaProject.bin", "")])
    code = compound([("VBA", b"Sub AutoOpen()")])
    yield "macros.docm", docx(content_types=main, parts=[("word/vbaProject.bin", code),
                                                         ("word/_rels/document.xml.rels", rels)]).bytes()
    rels = relationships([("v", MS + "vbaProject", "hinh.png", "")])
    yield "macros-renamed.docx", docx(content_types=main, parts=[("word/hinh.png", code),
                                                                 ("word/_rels/document.xml.rels", rels)]).bytes()
    rels = relationships([("t", REL + "attachedTemplate", "http://127.0.0.1:9/x.dotm", ' TargetMode="External"')])
    yield "template-from-outside.docx", docx(parts=[("word/settings.xml", part("settings", '<w:attachedTemplate r:id="t"/>')),
                                                    ("word/_rels/settings.xml.rels", rels)]).bytes()


def broken():
    whole = docx().bytes()
    yield "truncated.docx", whole[:len(whole) // 2]
    yield "truncated-end.docx", whole[:-5]
    at = whole.index(b"PK\x01\x02")
    yield "broken-directory.docx", whole[:at] + b"XX" + whole[at + 2:]
    archive = docx()
    yield "wrong-count.docx", archive.bytes(count=60_000)
    archive = Zip()
    archive.add("word/document.xml", document(HEAD), size=0xFFFFFFF0)
    yield "huge-size.docx", archive.bytes()
    archive = Zip()
    archive.add("word/document.xml", document(HEAD), size=10)
    yield "small-size.docx", archive.bytes()
    archive = Zip()
    archive.add("word/document.xml", document(HEAD), flags=1)
    yield "zip-password.docx", archive.bytes()
    yield "word-password.docx", compound([("EncryptionInfo", b"\4\0\4\0@\0\0\0"), ("EncryptedPackage", b"\x01" * 100)])
    yield "picture-only.docx", docx(document(
        '<w:p><w:r><w:drawing><a:graphic xmlns:a="a"><pic:pic xmlns:pic="p"/></a:graphic></w:drawing></w:r></w:p>')).bytes()
    yield "no-words.docx", docx(document("<w:p/>")).bytes()
    yield "empty.docx", b""
    yield "text-named-word.docx", ("\n".join(TITLE) + "\n").encode()


def letters():
    plain = document(HEAD)
    wide = plain.replace('encoding="UTF-8"', 'encoding="UTF-16"')
    yield "utf16-part.docx", docx(wide.encode("utf-16")).bytes()
    yield "utf16-without-mark.docx", docx(wide.encode("utf-16-le")).bytes()
    yield "cdata.docx", docx(plain.replace(TITLE[1], "<![CDATA[%s]]>" % TITLE[1])).bytes()
    raw = plain.encode()
    yield "invalid-utf8.docx", docx(raw.replace("lạ".encode(), b"l\xE1\xBA")).bytes()
    yield "nul-bytes.docx", docx(raw.replace("tệp".encode(), b"t\0p")).bytes()
    yield "control-characters.docx", docx(raw.replace("Nội".encode(), b"\x1b[31m\x1b]0;x\x07N\xC2\x9B2J")).bytes()
    text = "\n".join(TITLE) + "\n"
    yield "invalid-utf8.txt", text.encode().replace("lạ".encode(), b"l\xE1\xBA")
    yield "nul-bytes.txt", text.encode().replace("tệp".encode(), b"t\0p")
    yield "control-characters.txt", text.encode().replace("Nội".encode(), b"\x1b[31m\x1b]0;x\x07N\xC2\x9B2J")


def main():
    for make in (bombs, entities, names, relations, macros, broken, letters):
        for name, data in make():
            assert len(data) < 20_000, (name, len(data))
            with open(os.path.join(HERE, name), "wb") as file:
                file.write(data)


if __name__ == "__main__":
    main()
