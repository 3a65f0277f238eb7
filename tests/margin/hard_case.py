"""A small Word file in which a citation stands in every place that is hard to comment on.

Not here, since LibreOffice 7.4 gets them wrong, whoever made the comment:
- a note's mark inside the words: it loads another note's text in place of the mark;
- words that begin or end inside a smart tag: the comment is there, but on no words.
"""
import unicodedata
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CITE = "khoản 4 Điều 144 Luật Đất đai số 45/2013/QH13"


def run(words, properties=""):
    return '<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>' % (properties, words)


def p(content, properties=""):
    return "<w:p>%s%s</w:p>" % (properties, content)


def field(result, code='HYPERLINK "https://x.vn"'):
    char = '<w:r><w:fldChar w:fldCharType="%s"/></w:r>'
    return (char % "begin" + '<w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r>' % code
            + char % "separate" + result + char % "end")


def table(*cells):
    return ('<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>'
            + "".join("<w:tc><w:tcPr/>%s</w:tc>" % cell for cell in cells) + "</w:tr></w:tbl><w:p/>")


def text_box(words):
    return ('<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:40pt">'
            "<v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" % words)


def body():
    author = 'w:id="90" w:author="An" w:date="2026-01-01T00:00:00Z"'
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    half = len("khoản 4 Điều ")
    first, last = CITE[:half], CITE[half:]
    places = [
        run("Theo " + CITE + " và văn bản khác."),
        run("Theo khoản 4 ", "<w:rPr><w:b/></w:rPr>") + run("Điều 144 Luật", "<w:rPr><w:i/></w:rPr>")
        + run(" Đất đai số 45/2013/QH13 và khác."),
        run("Theo ") + '<w:hyperlink w:anchor="x">' + run(CITE) + "</w:hyperlink>" + run(" thì."),
        run("Theo " + first) + '<w:hyperlink w:anchor="x">' + run(last + " thì") + "</w:hyperlink>",
        run("Theo " + first) + "<w:ins %s>" % author + run(last + " thì") + "</w:ins>",
        run("Theo " + first) + "<w:del %s><w:r><w:delText>bỏ</w:delText></w:r></w:del>" % author + run(last + " thì"),
        "<w:sdt><w:sdtContent>" + run("Theo " + CITE + " thì") + "</w:sdtContent></w:sdt>",
        run("Theo ") + '<w:smartTag w:uri="urn:x" w:element="y">' + run(CITE) + "</w:smartTag>" + run(" thì"),
        run("Theo ") + field(run(CITE)) + run(" thì."),
        run("Theo " + first) + field(run(last + " thì.")),
        run("Theo ") + field(run(CITE), "QUOTE x") + run(" thì."),
        run("Theo ") + '<w:fldSimple w:instr=" REF x ">' + run(CITE) + "</w:fldSimple>" + run(" thì"),
        run(unicodedata.normalize("NFD", "Theo " + CITE + " thì việc")),
        run("&quot;Theo&quot; khoản 4 &#x110;iều 144 Luật Đất đai số 45/2013/QH13 &amp; khác"),
        run("Theo khoản 4") + "<w:r><w:tab/></w:r>" + run("Điều 144 Luật Đất đai số 45/2013/QH13 thì"),
        run("Việc kia") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" cũng có."),
        run("Việc này") + '<w:r><w:footnoteReference w:id="3"/></w:r>' + run(" có chú thích."),
        run("Việc này ") + text_box(p(run("Theo " + CITE + " thì"))) + run(" có hộp chữ."),
        run("Theo ") + '<w:commentRangeStart w:id="5"/>' + run(CITE + " thì") + '<w:commentRangeEnd w:id="5"/>'
        '<w:r><w:commentReference w:id="5"/></w:r>',
    ]
    head = [p(run("BÁO CÁO")), p(run("Về việc thi hành luật"))]
    return ("".join(head) + "".join(p(place.replace("144", str(144 + i))) for i, place in enumerate(places)) + p(run("Theo " + CITE + " thì"), numbered)
            + p(run(CITE + " được thi hành"), numbered) + table(p(run("Theo " + CITE)), p(run("Theo " + first) + run(last)))
            + "<w:sectPr/>")


def part(root, content, namespaces=W):
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:%s %s>%s</w:%s>' % (root, namespaces, content, root)


def write(path):
    note = '<w:footnote w:id="%d">%s</w:footnote>'
    numbering = ('<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
                 '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    person = '<w:comment w:id="5" w:author="An" w:date="2026-01-01T00:00:00Z"><w:p><w:r><w:t>Ý kiến</w:t></w:r></w:p></w:comment>'
    separators = ('<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
                  '<w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote>')
    kinds = {"footnotes": separators + note % (2, p(run("Chú thích."))) + note % (3, p(run("Theo " + CITE + " thì"))),
             "numbering": numbering, "comments": person}
    types = "".join('<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>' % (k, TYPE, k) for k in kinds)
    rels = "".join('<Relationship Id="r%d" Type="%s%s" Target="%s.xml"/>' % (i, REL, k, k) for i, k in enumerate(kinds))
    opening = '<?xml version="1.0" encoding="UTF-8"?><%s xmlns="http://schemas.openxmlformats.org/package/2006/%s">'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", opening % ("Types", "content-types")
                      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                      '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
                      'ContentType="%sdocument.main+xml"/>%s</Types>' % (TYPE, types))
        file.writestr("_rels/.rels", opening % ("Relationships", "relationships")
                      + '<Relationship Id="r1" Type="%sofficeDocument" Target="word/document.xml"/></Relationships>' % REL)
        file.writestr("word/_rels/document.xml.rels", opening % ("Relationships", "relationships") + rels + "</Relationships>")
        file.writestr("word/document.xml", part("document", "<w:body>%s</w:body>" % body(), W + " " + R))
        for kind, content in kinds.items():
            file.writestr("word/%s.xml" % kind, part(kind, content))
