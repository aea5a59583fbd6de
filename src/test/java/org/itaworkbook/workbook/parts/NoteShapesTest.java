package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.itaworkbook.Growth;
import org.junit.jupiter.api.Test;

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
