package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.itaworkbook.workbook.cells.CellLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cell formats are added at the end of their lists; every other byte of the styles stays. */
class SplicedStylesTest {

  private static final String LISTS =
      "<fonts count='1'><font><sz val='11'/><name val='Calibri'/></font></fonts>"
          + "<fills><fill/></fills><borders count='1'><border/></borders>"
          + "<cellStyleXfs count='1'><xf/></cellStyleXfs>"
          + "<cellXfs count='2'><xf numFmtId='9'/><xf numFmtId='170' xfId='0'>"
          + "<alignment horizontal='left'/></xf></cellXfs>"
          + "<cellStyles count='1'/><dxfs count='0'/><extLst/>";

  private static StylesPart styles(String lists) {
    return read("<styleSheet xmlns='" + SheetIndex.MAIN + "'>" + lists + "</styleSheet>");
  }

  private static StylesPart read(String xml) {
    return StylesPart.parse("styles.xml", xml.getBytes(StandardCharsets.UTF_8), new PartReading());
  }

  private static String written(StylesPart styles) {
    String xml = new String(styles.splices().apply(), StandardCharsets.UTF_8);
    return xml.substring(xml.indexOf('>') + 1, xml.lastIndexOf('<'));
  }

  @Test
  void nothing_asked_is_nothing_changed() {
    StylesPart styles = styles(LISTS);
    assertThat(styles.isPercent(0)).isTrue();
    assertThat(styles.wrapped(7)).isEqualTo(7);
    assertThat(styles.splices().isEmpty()).isTrue();
  }

  @Test
  void each_font_fill_and_border_is_made_once() {
    StylesPart styles = styles(LISTS);
    assertThat(styles.format(CellLook.CENTER)).isEqualTo(2);
    assertThat(styles.format(CellLook.NUMBER)).isEqualTo(3);
    assertThat(styles.format(CellLook.STRONG)).isEqualTo(4);
    assertThat(styles.format(CellLook.CENTER)).isEqualTo(2);
    String written = written(styles);
    assertThat(written)
        .contains(
            "<fonts count='3'>",
            "<fills><fill/></fills>",
            "<borders count='2'>",
            "<cellXfs count='5'>")
        .endsWith("<cellStyles count='1'/><dxfs count='0'/><extLst/>");
    StylesPart again = styles(written);
    assertThat(again.format(CellLook.NUMBER)).isEqualTo(3);
    assertThat(again.splices().isEmpty()).isTrue();
  }

  @Test
  void a_format_that_wraps_is_like_the_other_in_all_else() {
    StylesPart styles = styles(LISTS);
    assertThat(styles.wrapped(1)).isEqualTo(2);
    assertThat(styles.wrapped(0)).isEqualTo(3);
    assertThat(styles.wrapped(2)).isEqualTo(2);
    assertThat(written(styles))
        .contains(
            "<xf numFmtId='170' xfId='0' applyAlignment=\"1\"><alignment horizontal='left'"
                + " wrapText=\"1\"/></xf><xf numFmtId='9' applyAlignment=\"1\">"
                + "<alignment wrapText=\"1\"/></xf></cellXfs>");
  }

  @Test
  void lists_that_are_missing_or_empty_get_what_stands_first_in_excels_own() {
    StylesPart styles = styles("<numFmts count='0'/><fonts count='0'/><dxfs/>");
    assertThat(styles.format(CellLook.NUMBER.formatted("0.000"))).isEqualTo(1);
    assertThat(written(styles))
        .startsWith(
            "<numFmts count='1'><numFmt numFmtId=\"164\" formatCode=\"0.000\"/></numFmts>"
                + "<fonts count='2'><font><sz val=\"11\"/>")
        .contains("<fills count=\"2\">", "<borders count=\"2\">", "<cellXfs count=\"2\">")
        .doesNotContain("cellStyleXfs")
        .doesNotContain("xfId")
        .endsWith("</cellXfs><dxfs/>");
  }

  @Test
  void prefixes_are_kept() {
    String xml =
        "<a:styleSheet xmlns:a='%s'><a:cellXfs><a:xf/></a:cellXfs></a:styleSheet>"
            .formatted(SheetIndex.MAIN);
    StylesPart styles = read(xml);
    styles.format(CellLook.TITLE);
    String written = new String(styles.splices().apply(), StandardCharsets.UTF_8);
    assertThat(written).contains("<a:font><a:b/>").doesNotContain("<font").doesNotContain("</xf>");
    assertThat(read(written).format(CellLook.TITLE)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "General|false",
        "0.00|false",
        "0.00E+00|false",
        "d mmm bb|true",
        "yyyy-mm-dd|true",
        "[$-41E]d mmmm yyyy;@|true",
        "[h]:mm|true",
        "h:mm AM/PM|true",
        "&quot;day &quot;0|false",
        "0 \\d|false",
        "[Red]0.0|false",
        "[>=100]0;0.0|false",
        "#,##0_);(#,##0)|false",
      })
  void dates_are_told_from_numbers(String code, boolean date) {
    StylesPart styles =
        styles(
            "<numFmts><numFmt numFmtId='170' formatCode='"
                + code
                + "'/></numFmts><cellXfs><xf numFmtId='170'/></cellXfs>");
    assertThat(styles.isDate(0)).isEqualTo(date);
  }
}
