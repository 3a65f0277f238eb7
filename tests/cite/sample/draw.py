"""draw.py ANALYSIS.jsonl TEXTS SEED COUNT: draws external citations to be read by eye, as a table.

ANALYSIS is what `soat check --format jsonl TEXTS` printed; TEXTS is a folder of text files."""
import json
import pathlib
import random
import sys
import unicodedata


def rows_of(analysis):
    for line in open(analysis, encoding="utf-8"):
        document = json.loads(line)
        for citation in document["citations"]:
            if citation["kind"] == "external":
                yield pathlib.Path(document["file"]).name, citation


def place(row):
    return row[0], row[1]["at"]["line"], row[1]["at"]["column"]


def main(analysis, texts, seed, count):
    rows = sorted(rows_of(analysis), key=place)
    random.seed(int(seed))
    print("file\tline\tbefore\twords\tbehind\tact\ttargets\tverdict\tnote")
    for index in sorted(random.sample(range(len(rows)), int(count))):
        name, citation = rows[index]
        at = citation["at"]
        file = next(pathlib.Path(texts).rglob(name))
        line = file.read_text(encoding="utf-8").split("\n")[at["line"] - 1]
        begin = at["column"] - 1
        end = at["end_column"] - 1 if at["end_line"] == at["line"] else len(line)
        cells = [name, str(at["line"]), line[max(0, begin - 40):begin], line[begin:end],
                 line[end:end + 40], citation["act"] or citation["act_name"] or "",
                 " ".join(citation["targets"]), "", ""]
        print(unicodedata.normalize("NFC", "\t".join(cell.replace("\t", " ") for cell in cells)))


main(*sys.argv[1:])
