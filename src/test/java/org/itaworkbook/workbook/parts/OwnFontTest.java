package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns of the engine's sheets are counted in digits of the font that the workbook has. */
class OwnFontTest {

  private static final String FONTS =
      "<fonts><font><sz val='16'/><name val='TH SarabunPSK'/></font>"
          + "<font><sz val='%s'/><name val='%s'/></font></fonts>"
          + "<cellStyleXfs><xf fontId='0'/><xf fontId='1'/></cellStyleXfs>";

  private static double digits(String lists) {
    String xml = "<styleSheet xmlns='" + SheetIndex.MAIN + "'>" + lists + "</styleSheet>";
    return StylesPart.parse("styles.xml", xml.getBytes(StandardCharsets.UTF_8), new PartReading())
        .digitsForOneOfSarabun();
  }

  @ParameterizedTest
  @CsvSource({
    "TH SarabunPSK, 16, 1",
    "TH Sarabun New, 14, 1.143",
    "Calibri, 11, 1.039",
    "Arial, 10, 1.042",
    "Arial, 12, 0.868",
    "Tahoma, 10, 1.061",
    "A font of nobody, 11, 1.039",
    // Of a font that is not known no more than that is believed.
    "A font of nobody, 20, 1",
  })
  void the_font_of_the_style_normal_counts_wherever_it_stands(
      String name, String size, double digits) {
    String lists = FONTS.formatted(size, name);
    assertThat(
            digits(
                lists
                    + "<cellStyles><cellStyle name='Normal' xfId='1' builtinId='0'/></cellStyles>"))
        .isCloseTo(digits, within(0.001));
  }

  @Test
  void without_it_the_first_font_does() {
    String lists = FONTS.formatted("12", "Arial");
    assertThat(digits(lists)).isEqualTo(1);
    assertThat(digits(lists + "<cellStyles><cellStyle name='x' xfId='1'/></cellStyles>"))
        .isEqualTo(1);
    assertThat(digits(lists + "<cellStyles><cellStyle xfId='7' builtinId='0'/></cellStyles>"))
        .isEqualTo(1);
    assertThat(digits("")).isEqualTo(1);
  }
}
