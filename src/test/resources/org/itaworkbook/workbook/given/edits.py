"""Makes changes to a workbook in one start of LibreOffice, each saved as a workbook of its own.

Arguments: the profile's address, the workbook's address, the folder's address for what is saved,
and a file with one change a line: name, action, sheet, cells and argument between tabs.
"""

import subprocess
import sys

import uno
from com.sun.star.table import TableSortField

from office import answering, hidden, named, pipe


def sort(area, column):
    field = TableSortField()
    field.Field = column
    field.IsAscending = True
    area.sort(
        (
            named("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))),
            named("ContainsHeader", False),
        )
    )


def change(book, action, sheet, cells, argument):
    page = book.Sheets.getByName(sheet)
    area = page.getCellRangeByName(cells)
    row = area.RangeAddress.StartRow
    if action == "value":
        area.getCellByPosition(0, 0).setValue(float(argument))
    elif action == "text":
        area.getCellByPosition(0, 0).setString(argument)
    elif action == "clear":
        area.clearContents(7)
    elif action == "sort":
        sort(area, int(argument))
    elif action == "delete":
        page.Rows.removeByIndex(row, int(argument))
    elif action == "insert":
        page.Rows.insertByIndex(row, int(argument))
    else:
        raise SystemExit("no such action: " + action)


def main(profile, source, folder, edits):
    place = pipe()
    office = subprocess.Popen(
        [
            "soffice",
            "-env:UserInstallation=" + profile,
            "--headless",
            "--norestore",
            "--accept=" + place,
        ]
    )
    try:
        at = answering(place)
        with open(edits, encoding="utf-8") as lines:
            for line in lines:
                name, *edit = line.rstrip("\n").split("\t")
                book = at.loadComponentFromURL(source, "_blank", 0, hidden())
                change(book, *edit)
                book.calculateAll()
                book.storeToURL(
                    folder + name + ".xlsx", (named("FilterName", "Calc MS Excel 2007 XML"),)
                )
                book.close(True)
        at.terminate()
        office.wait(60)
    finally:
        office.kill()


main(*sys.argv[1:])
