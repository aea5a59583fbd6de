"""Tells texts that need more lines than their rows are high, as LibreOffice lays them out.

Arguments: the profile's address, the file for what is told, and the addresses of workbooks. Each
line has the workbook's address, sheet, cell, points there, points needed and the text between tabs.
"""

import subprocess
import sys

from office import answering, hidden, pipe

TRIAL = "ita-trial"

# A hundredth of a millimetre, in points.
POINTS = 72 / 2540

TEXTS = 2 | 4 | 16


def shown(page, cell):
    """The cells over which a text is shown."""
    cursor = page.createCursorByRange(cell)
    cursor.collapseToMergedArea()
    return cursor.RangeAddress


class Trial:
    """A sheet on which texts are laid out by themselves."""

    def __init__(self, page):
        self.page = page
        self.known = {}

    def height(self, cell, width):
        looks = (cell.String, width, cell.CharHeight, cell.CharWeight, cell.ParaIndent)
        if looks not in self.known:
            there = self.page.getCellByPosition(0, 0)
            self.page.copyRange(there.CellAddress, cell.RangeAddress)
            self.page.getCellRangeByPosition(0, 0, 30, 30).merge(False)
            there.String = looks[0]
            self.page.Columns.getByIndex(0).Width = width
            row = self.page.Rows.getByIndex(0)
            row.OptimalHeight = True
            self.known[looks] = row.Height
        return self.known[looks]


def wrapped(page):
    cursor = page.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    used = page.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)
    cells = used.queryContentCells(TEXTS).Cells.createEnumeration()
    while cells.hasMoreElements():
        cell = cells.nextElement()
        if cell.IsTextWrapped and len(cell.String) > 1:
            yield cell


def tell(address, page, trial, out):
    for cell in wrapped(page):
        area = shown(page, cell)
        columns = [
            page.Columns.getByIndex(each) for each in range(area.StartColumn, area.EndColumn + 1)
        ]
        width = sum(each.Width for each in columns if each.IsVisible)
        rows = [page.Rows.getByIndex(each) for each in range(area.StartRow, area.EndRow + 1)]
        there = sum(each.Height for each in rows if each.IsVisible)
        needed = trial.height(cell, width) if width and there else 0
        if needed > there:
            name = cell.AbsoluteName.split(".")[-1].replace("$", "")
            told = (address, page.Name, name, there * POINTS, needed * POINTS, cell.String)
            out.write("\t".join(str(each).replace("\n", " ") for each in told) + "\n")


def main(profile, told, *addresses):
    place = pipe()
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=" + profile, "--headless", "--norestore"]
        + ["--accept=" + place]
    )
    try:
        at = answering(place)
        with open(told, "w", encoding="utf-8") as out:
            for address in addresses:
                book = at.loadComponentFromURL(address, "_blank", 0, hidden())
                book.Sheets.insertNewByName(TRIAL, book.Sheets.Count)
                trial = Trial(book.Sheets.getByName(TRIAL))
                for page in book.Sheets:
                    if page.Name != TRIAL and page.IsVisible:
                        tell(address, page, trial, out)
                book.close(True)
        at.terminate()
        office.wait(60)
    finally:
        office.kill()


main(*sys.argv[1:])
