"""draw.py ANALYSIS.jsonl TEXTS SEED COUNT [SHOW]: draws articles to be read by eye, as a table.

ANALYSIS is what `soat check --format jsonl TEXTS` printed; TEXTS is a folder of text files. A third
of COUNT are articles that the program says lay down a procedure, a third that amend or refer to one
(all, where there are fewer), and the rest of those it says nothing of though they hold words of
procedures. SHOW is a file to write the texts of the articles to, for the reader."""
import json
import pathlib
import random
import re
import sys
import unicodedata

WORDS = re.compile("thủ tục|hồ sơ|đơn đề nghị|giấy phép|giấy chứng nhận|chứng chỉ|đăng ký|"
                   "ngày làm việc|xin phép|chấp thuận|xác nhận|công nhận|hỗ trợ", re.IGNORECASE)


def within(unit, article):
    return unit == article or unit.startswith(article + "__")


def action_of(document, article):
    """As the scoring of labels takes it: the first procedure that is not only asked about."""
    for procedure in document["procedures"]:
        if procedure["confidence"] != "ask" and any(within(u, article) for u in procedure["units"]):
            return procedure["action"]
    return "none"


def articles_of(analysis, texts):
    files = {path.name: path for path in pathlib.Path(texts).rglob("*")}
    for line in open(analysis, encoding="utf-8"):
        document = json.loads(line)
        name = pathlib.Path(document["file"]).name
        lines = None
        for unit in document["units"]:
            if unit["kind"] != "article" or "__qstr_" in unit["id"]:
                continue
            lines = lines or files[name].read_text(encoding="utf-8").split("\n")
            text = "\n".join(lines[unit["at"]["line"] - 1:unit["at"]["end_line"] - 1])
            yield {"file": name, "unit": unit["id"], "heading": unit["heading"] or "",
                   "action": action_of(document, unit["id"]), "text": text}


def cell(text):
    return unicodedata.normalize("NFC", " ".join(text.split()))


def main(analysis, texts, seed, count, show=None):
    rows = sorted(articles_of(analysis, texts), key=lambda row: (row["file"], row["unit"]))
    random.seed(int(seed))
    third = int(count) // 3
    creates = [row for row in rows if row["action"] == "creates"]
    others = [row for row in rows if row["action"] not in ("creates", "none")]
    nothing = [row for row in rows
               if row["action"] == "none" and len(set(WORDS.findall(row["text"].lower()))) >= 2]
    drawn = random.sample(creates, third) + random.sample(others, min(third, len(others)))
    drawn += random.sample(nothing, int(count) - len(drawn))
    print("file\tarticle\theading\tprogram\treader\tnote")
    for row in drawn:
        print("\t".join([row["file"], row["unit"], cell(row["heading"])[:80], row["action"], "", ""]))
    if show:
        with open(show, "w", encoding="utf-8") as out:
            for number, row in enumerate(drawn, 1):
                print(f"##### {number} {row['file']} {row['unit']} {row['action']}\n{row['text']}\n",
                      file=out)


main(*sys.argv[1:])
