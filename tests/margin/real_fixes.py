"""A Word file with the faults that `--suggest` puts right, in every place where it may and where it must not.

The faults are those of rules/form: a wrong Đ, letters of another script, full-width digits, marks beside
their letters, letters from before Unicode (no fix).
"""
import unicodedata
import zipfile

from hard_case import R, REL, TYPE, W, field, p, part, run, table


def loose(words):
    return unicodedata.normalize("NFD", words)


WRONG = [("\u00d0i\u1ec1u 2", "Điều 2"), ("105/2020/N\u00d0-CP", "105/2020/NĐ-CP"), ("Cơ qu\u0430n", "Cơ quan"),
         ("\uff12\uff10\uff12\uff12", "2022"), (loose("Mức hỗ trợ"), "Mức hỗ trợ")]
AUTHOR = 'w:id="90" w:author="An" w:date="2026-01-01T00:00:00Z"'
BOLD = "<w:rPr><w:b/></w:rPr>"


def link(content):
    return '<w:hyperlink w:anchor="x">' + content + "</w:hyperlink>"


def in_two_runs(words):
    return run(words[:2]) + run(words[2:], BOLD)


# name: (how the words are wrapped, whether they are fixed)
PLACES = {
    "run": (run, True),
    "bold": (lambda w: run(w, BOLD), True),
    "two runs": (in_two_runs, True),
    "link": (lambda w: link(run(w)), True),
    "two runs of a link": (lambda w: link(in_two_runs(w)), True),
    "control": (lambda w: "<w:sdt><w:sdtContent>" + run(w) + "</w:sdtContent></w:sdt>", True),
    "bookmark": (lambda w: '<w:bookmarkStart w:id="7" w:name="b"/>' + in_two_runs(w) + '<w:bookmarkEnd w:id="7"/>', True),
    "beside a deletion": (lambda w: run(w) + "<w:del %s><w:r><w:delText>bỏ</w:delText></w:r></w:del>" % AUTHOR, True),
    "comment": (lambda w: '<w:commentRangeStart w:id="5"/>' + run(w) + '<w:commentRangeEnd w:id="5"/>'
                '<w:r><w:commentReference w:id="5"/></w:r>', True),
    "insertion": (lambda w: "<w:ins %s>%s</w:ins>" % (AUTHOR, run(w)), False),
    "link made by a field": (lambda w: field(run(w)), True),
    "field": (lambda w: field(run(w), "QUOTE x"), False),
    "simple field": (lambda w: '<w:fldSimple w:instr=" REF x ">' + run(w) + "</w:fldSimple>", False),
}


def paragraphs():
    """(content, the text when all changes are accepted) of each paragraph."""
    rows = [(run("BÁO CÁO"), "BÁO CÁO"), (run("Về việc sửa chữ"), "Về việc sửa chữ")]
    for wrap, is_fixed in PLACES.values():
        for wrong, right in WRONG:
            rows.append((run("Theo ") + wrap(wrong) + run(" và khác."), "Theo %s và khác." % (right if is_fixed else wrong)))
    return rows


def write(path):
    """Returns the paragraphs, as they read when all changes are accepted."""
    rows = paragraphs()
    wrong, right = WRONG[0]
    cells = table(p(run(wrong)), p(in_two_runs(wrong)))
    old = p(run("N\u00ac\u00edc Céng hoµ x· héi chñ nghÜa ViÖt Nam", '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'))
    note = '<w:footnote w:id="%d">%s</w:footnote>'
    with_note = p(run("Có chú thích") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("."))
    body = ("".join(p(content) for content, _ in rows) + cells + old + with_note
            + '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>')
    separators = ('<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
                  '<w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote>')
    parts = {"footnotes": ("footnotes", separators + note % (2, p(run("Xem " + wrong)))),
             "comments": ("comments", '<w:comment w:id="5" w:author="An" w:date="2026-01-01T00:00:00Z"><w:p><w:r>'
                          "<w:t>Ý kiến</w:t></w:r></w:p></w:comment>"),
             "header": ("hdr", p(run("Đầu trang " + wrong)))}
    types = "".join('<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>' % (k, TYPE, k) for k in parts)
    ids = {"header": "h"}
    rels = "".join('<Relationship Id="%s" Type="%s%s" Target="%s.xml"/>' % (ids.get(k, k), REL, k, k) for k in parts)
    opening = '<?xml version="1.0" encoding="UTF-8"?><%s xmlns="http://schemas.openxmlformats.org/package/2006/%s">'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", opening % ("Types", "content-types")
                      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                      '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
                      'ContentType="%sdocument.main+xml"/>%s</Types>' % (TYPE, types))
        file.writestr("_rels/.rels", opening % ("Relationships", "relationships")
                      + '<Relationship Id="r1" Type="%sofficeDocument" Target="word/document.xml"/></Relationships>' % REL)
        file.writestr("word/_rels/document.xml.rels", opening % ("Relationships", "relationships") + rels + "</Relationships>")
        file.writestr("word/document.xml", part("document", "<w:body>%s</w:body>" % body, W + " " + R))
        for kind, (root, content) in parts.items():
            file.writestr("word/%s.xml" % kind, part(root, content))
    return [words for _, words in rows] + [right, right]
