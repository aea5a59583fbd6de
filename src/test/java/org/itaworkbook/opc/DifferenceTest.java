package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.itaworkbook.opc.Splices.Splice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The difference of two states leads from the one to the other, and holds little more. */
class DifferenceTest {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int held(Splices splices) {
    return splices.inOrder().stream().map(Splice::bytes).mapToInt(each -> each.length).sum();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "<a/>,<a/>",
        "<a><b/></a>,<a></a>",
        "<a></a>,<a><b/></a>",
        "<a x='1'/>,<a x='2'/>",
        "abc,",
        "aaaa,aaa",
        "<c>1</c><c>1</c><c>1</c>,<c>1</c><c>1</c>",
      })
  void small_states_are_told_apart(String from, String to) {
    byte[] wanted = utf8(to == null ? "" : to);
    assertThat(Difference.between(utf8(from), wanted).apply()).isEqualTo(wanted);
  }

  @Test
  void edits_at_many_places_hold_little_more_than_what_was_edited() {
    Random random = new Random(2568);
    for (int round = 0; round < 300; round++) {
      StringBuilder from = new StringBuilder("<d>");
      StringBuilder to = new StringBuilder("<d>");
      int edited = 0;
      for (int i = 0; i < 400; i++) {
        String cell = "<c r=\"A" + i + "\"><v>" + random.nextInt(3) + "</v></c>";
        int fate = random.nextInt(40);
        String other = "<c r=\"A" + i + "\" s=\"7\"><f>SUM(B1)</f><v>9</v></c>";
        from.append(fate == 0 ? "" : cell);
        to.append(fate == 1 ? "" : fate == 2 ? other : cell);
        edited += fate < 3 ? 1 : 0;
      }
      byte[] wanted = utf8(to.append("</d>").toString());
      Splices found = Difference.between(utf8(from.append("</d>").toString()), wanted);
      assertThat(found.apply()).isEqualTo(wanted);
      assertThat(held(found)).isLessThanOrEqualTo(edited * 60);
    }
  }

  @Test
  void states_that_have_nothing_in_common_are_told_too() {
    byte[] from = new byte[100_000];
    byte[] to = new byte[90_000];
    new Random(1).nextBytes(from);
    new Random(2).nextBytes(to);
    assertThat(Difference.between(from, to).apply()).isEqualTo(to);
  }
}
