#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes src/domain/values/PinyinTable.inc. For maintainers; the build does not run it.

    npm pack pinyin-pro@3.29.4 && tar xzf pinyin-pro-3.29.4.tgz
    ./generate.py package            # needs Debian's package unicode-data

The usual reading of a character is that of pinyin-pro (its word list is made of what departs from it), else kMandarin. To it come
all readings of kTGHZ2013, kXHC1983 and kHanyuPinlu, and kHanyuPinyin for the characters that none of these knows.
"""
import bz2
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "src/domain/values/PinyinTable.inc"
UNIHAN = "/usr/share/unicode/Unihan_Readings.txt.bz2"
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def plain(syllable):
    """zhòng -> zhong4, lǜ -> lv4, ê̄ -> e1; a syllable without a mark gets 5. None for what is not a syllable."""
    letters, tone = "", "5"
    for c in unicodedata.normalize("NFD", syllable):
        if c in TONES:
            tone = TONES[c]
        elif c == "\u0308":
            letters = letters[:-1] + "v"
        elif c != "\u0302":
            letters += c
    return letters + tone if re.fullmatch("[a-z]+", letters) else None


def unihan():
    fields = {}
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                fields.setdefault(chr(int(code[2:], 16)), {})[field] = value
    return fields


def located(value):
    """'036.140:chán 064.090:dān,tán' -> chan2 dan1 tan2"""
    return [plain(s) for part in value.split() for s in part.split(":")[1].split(",")]


def all_readings(field):
    found = [plain(s) for s in field.get("kMandarin", "").split()]
    found += [plain(s.split("(")[0]) for s in field.get("kHanyuPinlu", "").split()]
    found += located(field.get("kTGHZ2013", "")) + located(field.get("kXHC1983", ""))
    if "kTGHZ2013" not in field and "kXHC1983" not in field:
        found += located(field.get("kHanyuPinyin", ""))
    return [r for r in found if r]


def script(package, name):
    return (package / f"dist/esm/data/{name}.mjs").read_text(encoding="utf-8")


def usual_readings(package):
    usual = {}
    body = script(package, "dict1").split("const map = {", 1)[1].split("\n};", 1)[0]
    for key, characters in re.findall(r"^\s+'?([^'\[\]:]+?)'?: \[(.*?)\]", body, re.M | re.S):
        for character in re.findall(r"'(.)'", characters):
            usual.setdefault(character, [r for r in map(plain, key.split()) if r])
    return usual


def entries(package, name):
    for word, reading in re.findall(r"^\s+(\S+): ['\"]([^'\"]+)['\"],$", script(package, name), re.M):
        syllables = [plain(s) for s in reading.split()]
        if len(syllables) == len(word) and all(syllables):
            yield word, syllables


def places():
    for line in (HERE / "places.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, *syllables = line.split()
            yield word, syllables


def toneless(reading):
    return reading.rstrip("12345")


def main():
    package = pathlib.Path(sys.argv[1])
    readings = {}
    usual = usual_readings(package)
    for character, field in unihan().items():
        found = usual.get(character, [])[:1] + all_readings(field)
        if found:
            readings[character] = list(dict.fromkeys(found))

    surnames = dict(entries(package, "surname"))
    words = {}
    for name in ("dict2", "dict3", "dict4", "dict5"):
        words.update(entries(package, name))
    words.update(places())
    for word, syllables in list(surnames.items()) + list(words.items()):
        for character, reading in zip(word, syllables, strict=True):
            known = readings.get(character, [])
            if known and toneless(reading) not in map(toneless, known):
                assert reading[-1].isdigit(), f"{word}: {character} is not known to be read {reading}; if it is, add its tone"
                known.append(reading)

    def departing(table):
        for word, syllables in sorted(table.items()):
            if any(c not in readings for c in word):
                continue
            bare = [toneless(s) for s in syllables]
            if bare != [toneless(readings[c][0]) for c in word]:
                yield word + " ".join(bare)

    first, other = {}, {}
    for character, found in sorted(readings.items()):
        first.setdefault(found[0], []).append(character)
        seen = {toneless(found[0])}
        for reading in found[1:]:
            if toneless(reading) not in seen:
                seen.add(toneless(reading))
                other.setdefault(reading, []).append(character)

    with TARGET.open("w", encoding="utf-8") as out:
        out.write("// SPDX-License-Identifier: Unicode-DFS-2016 AND MIT AND GPL-3.0-or-later\n")
        out.write("// Written by resources/pinyin/generate.py; sources and licences are named in resources/pinyin/README.md.\n")

        def table(name, comment, rows):
            out.write(f"\n// {comment}\nconst char* const {name}[] = {{\n")
            for row in rows:
                out.write(f'    "{row}",\n')
            out.write("};\n")

        table("usualReadings", "The usual reading with its tone (5: none), then the characters.",
              (r + "".join(c) for r, c in sorted(first.items())))
        table("otherReadings", "The other readings; the same syllable in another tone is left out.",
              (r + "".join(c) for r, c in sorted(other.items())))
        table("surnames", "Surnames that are not read as usual.", departing(surnames))
        table("words", "Words that are not read as usual.", departing(words))
    print(len(readings), "characters,", sum(map(len, other.values())), "other readings,", len(words), "words read")


if __name__ == "__main__":
    main()
