"""Reads the scores of standard workbooks with openpyxl in a plain loop, makes the means that ita overview makes of
them, and prints the processor time in seconds.

means_by_openpyxl.py FOLDER COUNT
"""

import sys
import time
from pathlib import Path

from openpyxl import load_workbook

PARTS = {"IIT": ["E"], "EIT": ["F", "G"], "OIT": ["F"]}
FIRST_ROW = 5


def mean(values):
    return sum(values) / len(values)


def scores(sheet, column):
    """The indicator and the score of each question."""
    place = ord(column) - ord("A")
    read = []
    for row in sheet.iter_rows(min_row=FIRST_ROW, values_only=True):
        if len(row) > place and isinstance(row[place], (int, float)):
            read.append((row[0], row[place]))
    return read


def figures(file):
    """The means of indicators, parts and instruments, and the total, as far as one mean of means makes them."""
    book = load_workbook(file, read_only=True, data_only=True)
    made = {}
    for name, columns in PARTS.items():
        parts = []
        for column in columns:
            read = scores(book[name], column)
            indicators = {}
            for indicator, score in read:
                indicators.setdefault(indicator, []).append(score)
            for indicator, values in indicators.items():
                made[name, column, indicator] = mean(values)
            parts.append(mean([mean(each) for each in indicators.values()]))
        made[name] = mean(parts)
    made["total"] = 0.3 * made["IIT"] + 0.3 * made["EIT"] + 0.4 * made["OIT"]
    book.close()
    return made


def main():
    files = sorted(Path(sys.argv[1]).rglob("*.xlsx"))[: int(sys.argv[2])]
    all_figures = [figures(each) for each in files]
    totals = sorted(each["total"] for each in all_figures)
    assert len(totals) == int(sys.argv[2]) and 0 < mean(totals) <= 100
    print(f"{time.process_time():.3f}")


main()
