#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes cn.csv. For maintainers; the build does not run it.

    npm pack holiday-calendar@1.3.3 && mkdir early && tar xzf holiday-calendar-1.3.3.tgz -C early
    npm pack chinese-days@1.5.7 && mkdir late && tar xzf chinese-days-1.5.7.tgz -C late
    ./generate.py early/package late/package

README.md says why two lists are needed.
"""
import json
import pathlib
import re
import sys

LATE_FROM = "2004"
ONLY_IN_EARLY = {"2005-12-31"}
KINDS = {"public_holiday": "holiday", "transfer_workday": "workday"}


def early(package):
    for year in package.glob("data/CN/[0-9][0-9][0-9][0-9].json"):
        for day in json.loads(year.read_text(encoding="utf-8"))["dates"]:
            if "2000" <= day["date"] < LATE_FROM or day["date"] in ONLY_IN_EARLY:
                yield day["date"], KINDS[day["type"]], re.sub("(补班|假期)$", "", day["name_cn"])


def late(package):
    lists = json.loads((package / "dist/chinese-days.json").read_text(encoding="utf-8"))
    for kind, days in (("holiday", lists["holidays"]), ("workday", lists["workdays"])):
        for date, text in days.items():
            name = text.split(",")[1]
            yield date, kind, name if name.endswith(("节", "元旦", "日")) else name + "节"


def main():
    days = sorted([*early(pathlib.Path(sys.argv[1])), *late(pathlib.Path(sys.argv[2]))])
    if len(days) != len({date for date, _, _ in days}):
        sys.exit("a day is listed twice")
    with (pathlib.Path(__file__).resolve().parent / "cn.csv").open("w", encoding="utf-8") as out:
        out.write("# SPDX-License-Identifier: MIT\n")
        out.write("# Written by generate.py; README.md names the sources.\n")
        out.write("date,kind,name\n")
        for day in days:
            out.write(",".join(day) + "\n")


if __name__ == "__main__":
    main()
