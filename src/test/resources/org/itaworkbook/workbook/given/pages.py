"""Tells what of workbooks would not be seen whole on paper, in one start of LibreOffice.

Arguments: the profile's address and the workbooks' addresses. Each line that is written has the
workbook's address, what is wrong, the sheet and the row or the drawing, between tabs.
"""

import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = "pipe,name=ita-pages-%d;urp;" % time.time_ns()

# Hundredths of a millimetre by which a row may be lower than its text: what a line has above its
# marks. A line is 700 and more.
LEAST = 250

# Of a sheet whose rows go on without end.
MOST_ROWS = 400


def desktop():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(240):
        try:
            context = resolver.resolve("uno:" + PIPE + "StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def opened(at, source):
    hidden = PropertyValue()
    hidden.Name = "Hidden"
    hidden.Value = True
    return at.loadComponentFromURL(source, "_blank", 0, (hidden,))


def drawings(page):
    """A drawing may not lie on both sides of where a page ends."""
    ends = [
        page.getCellByPosition(0, each.Position).Position.Y
        for each in page.RowPageBreaks
        if each.Position > 0
    ]
    for i in range(page.DrawPage.Count):
        shape = page.DrawPage.getByIndex(i)
        if shape.supportsService("com.sun.star.drawing.OLE2Shape"):
            top = shape.Position.Y
            if any(top < end < top + shape.Size.Height for end in ends):
                yield "over a page's end", str(i)


def rows(page):
    """A row may not be lower than LibreOffice would make it for its text."""
    cursor = page.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = min(cursor.RangeAddress.EndRow, MOST_ROWS)
    used = page.getCellRangeByPosition(0, 0, 0, last).Rows
    heights = [row.Height for row in used]
    used.OptimalHeight = True
    for row, height in enumerate(heights):
        if used.getByIndex(row).Height > height + LEAST and has_text(page, row):
            yield "cut", "%d: %d for %d" % (row + 1, height, used.getByIndex(row).Height)


def has_text(page, row):
    return any(page.getCellByPosition(column, row).String for column in range(20))


def main(profile, *sources):
    office = subprocess.Popen(
        [
            "soffice",
            "-env:UserInstallation=" + profile,
            "--headless",
            "--norestore",
            "--accept=" + PIPE,
        ],
        stdout=subprocess.DEVNULL,
    )
    try:
        at = desktop()
        for source in sources:
            book = opened(at, source)
            for page in book.Sheets:
                if page.IsVisible:
                    if page.isProtected():
                        page.unprotect("")
                    for what, where in [*drawings(page), *rows(page)]:
                        print(source, what, page.Name, where, sep="\t", flush=True)
            book.close(True)
        at.terminate()
        office.wait(60)
    finally:
        office.kill()


main(*sys.argv[1:])
