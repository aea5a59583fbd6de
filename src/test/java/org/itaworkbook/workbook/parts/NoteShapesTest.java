package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.itaworkbook.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of a drawing are found whatever stands around them. */
class NoteShapesTest {

  private static final String A1 = "<v:shape><x:Row>0</x:Row><x:Column>0</x:Column>\n</v:shape>";
  private static final String B2 =
      "<v:shape id='2'><x:Row>1</x:Row><x:Column>1</x:Column></v:shape>";
  private static final String OPEN = "<v:shape id='3'><v:shape";
  private static final String VML = "<xml><v:shapetype/>" + A1 + " " + B2 + OPEN + "</xml>";

  @Test
  void shapes_are_told_from_what_stands_around_them() {
    assertThat(NoteShapes.all(VML)).containsExactly(A1, B2);
    assertThat(NoteShapes.frame(VML)).isEqualTo("<xml><v:shapetype/> " + OPEN + "</xml>");
    assertThat(NoteShapes.without(VML, Set.of("B2", "C3"))).isEqualTo(VML.replace(B2, ""));
    assertThat(NoteShapes.without(VML, Set.of())).isEqualTo(VML);
    assertThat(NoteShapes.all("<v:shape</v:shape>")).isEqualTo(List.of("<v:shape</v:shape>"));
  }

  @Test
  void each_drawing_has_a_block_of_ids_of_its_own() {
    String first = NoteShapes.grown(NoteShapes.start(Set.of()), List.of("A1", "A2"), Set.of());
    assertThat(first).contains("data=\"1\"", "_s1025\"", "_s1026\"").doesNotContain("_s1027\"");
    Set<Integer> taken = NoteShapes.blocks(first);
    String second = NoteShapes.grown(NoteShapes.start(taken), List.of("B2"), taken);
    assertThat(second).contains("data=\"2\"", "_s2049\"");
    assertThat(NoteShapes.start(Set.of(1, 2, 4))).contains("data=\"3\"");
  }

  @Test
  void a_drawing_that_is_there_grows_in_its_own_block_and_then_in_a_free_one() {
    String own =
        NoteShapes.start(Set.of(1, 2))
            .replace("</xml>", "<v:shape id='a_s3100\"'></v:shape></xml>");
    assertThat(NoteShapes.grown(own, List.of("A1"), Set.of(1, 2, 3)))
        .contains("data=\"3\"", "_s3101\"");
    String full = own.replace("3100", "4095");
    assertThat(NoteShapes.grown(full, List.of("A1", "A2"), Set.of(1, 2, 3, 4)))
        .contains("data=\"3,5\"", "_s5121\"", "_s5122\"");
    String silent = "<xml><v:shape></v:shape></xml>";
    assertThat(NoteShapes.grown(silent, List.of("A1"), Set.of(1))).contains("_s2049\"");
    assertThat(NoteShapes.frame(NoteShapes.grown(full, List.of("A1"), Set.of())))
        .isEqualTo(NoteShapes.frame(full));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|",
        "true|<v:shapetype id='t'> <v:stroke/><v:path o:x='y'/> </v:shapetype>",
        "false|<v:shape></v:shape>",
        "false|<v:rect/>",
        "false|<v:group><v:image/></v:group>",
        "false|words",
        "false|<v:shapetype id='t'><v:formulas><v:f/></v:formulas></v:shapetype>",
      })
  void a_drawing_is_empty_where_only_the_usual_stands_in_it(boolean empty, String inside) {
    String all =
        NoteShapes.start(Set.of()).replace("</xml>", (inside == null ? "" : inside) + "</xml>");
    assertThat(NoteShapes.isEmpty(all)).isEqualTo(empty);
    assertThat(NoteShapes.isEmpty("<?xml version='1.0'?>\n" + all)).isEqualTo(empty);
  }

  @Test
  void odd_drawings_are_looked_through_once() {
    for (String each :
        List.of("<o:idmap ", "<v:shapetype/>", "<v:shapetype >", "<xml ", "<?xml ")) {
      Growth.assertLinear(
          4_000,
          count -> {
            String vml = each.repeat(count);
            return () -> {
              assertThat(NoteShapes.isEmpty(vml)).isFalse();
              assertThat(NoteShapes.blocks(vml)).isEmpty();
            };
          });
    }
  }

  @Test
  void starts_without_an_end_are_not_looked_at_again_and_again() {
    Growth.assertLinear(
        2_000,
        count -> {
          String vml = "<v:shape ".repeat(count);
          return () ->
              assertThat(NoteShapes.without(vml, Set.of("A1")))
                  .hasSameSizeAs(NoteShapes.frame(vml));
        });
  }
}
