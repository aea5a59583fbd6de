package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.itaworkbook.workbook.cells.DateSystem;

/** Sheets as tests write them down, and what becomes of them. */
final class GivenSheet {

  static final String ROOT = "<worksheet xmlns='" + SheetIndex.MAIN + "'>";
  static final String END = "</worksheet>";

  static SheetPart parse(byte[] xml, PartReading reading) {
    byte[] strings =
        ("<sst xmlns='"
                + SheetIndex.MAIN
                + "'><si><t>one</t></si><si/><si><r><t>t</t></r><r><rPr/><t xml:space='preserve'>wo"
                + " </t></r><rPh sb='0' eb='1'><t>no</t></rPh></si></sst>")
            .getBytes(StandardCharsets.UTF_8);
    return SheetPart.parse(
        "S", "s.xml", xml, new SharedStrings(strings), DateSystem.FROM_1900, reading);
  }

  static SheetPart sheet(String content) {
    return parse((ROOT + content + END).getBytes(StandardCharsets.UTF_8), new PartReading());
  }

  static SheetPart rows(String rows) {
    return sheet("<sheetData>" + rows + "</sheetData>");
  }

  static String written(SheetPart sheet) {
    String all = new String(sheet.splices().apply(), StandardCharsets.UTF_8);
    // What is written must be a sheet again.
    parse(all.getBytes(StandardCharsets.UTF_8), new PartReading());
    assertThat(all).startsWith(ROOT).endsWith(END);
    return all.substring(ROOT.length(), all.length() - END.length());
  }

  /** What becomes of the rows of a sheet. */
  static String edited(String rows, Consumer<SheetPart> edit) {
    SheetPart sheet = rows(rows);
    edit.accept(sheet);
    String all = written(sheet);
    return all.substring("<sheetData>".length(), all.length() - "</sheetData>".length());
  }

  private GivenSheet() {}
}
