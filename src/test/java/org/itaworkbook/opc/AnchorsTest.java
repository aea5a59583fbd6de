package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnchorsTest {

  private static final String TAIL = " and some more than is held against another";

  @Test
  void a_tag_is_found_where_it_begins_alike() {
    byte[] part = bytes("<a/><row r=\"1\">" + TAIL);
    byte[] state = bytes("new <row r=\"1\">" + TAIL);
    assertThat(anchors(part).find(state, 4)).isEqualTo(4);
    assertThat(anchors(part).find(bytes("<row r=\"2\">" + TAIL), 0)).isNegative();
  }

  @Test
  void of_tags_that_begin_alike_the_first_is_found() {
    byte[] part = bytes("<c/>                    <c/>                    " + TAIL);
    assertThat(anchors(part).find(part, 24)).isZero();
  }

  @Test
  void a_range_without_tags_knows_none() {
    assertThat(anchors(bytes(TAIL)).find(bytes("<c/>" + TAIL), 0)).isNegative();
  }

  @Test
  void nearly_every_tag_of_many_is_known() {
    StringBuilder rows = new StringBuilder();
    for (int i = 10_000; i < 20_000; i++) {
      rows.append("<row r=\"").append(i).append("\" spans=\"1:9\">");
    }
    byte[] part = bytes(rows + TAIL);
    Anchors anchors = anchors(part);
    int known = 0;
    for (int i = 0; i < 10_000; i++) {
      known += anchors.find(part, i * 27) == i * 27 ? 1 : 0;
    }
    assertThat(known).isGreaterThan(9_900);
  }

  private static Anchors anchors(byte[] part) {
    return new Anchors(part, 0, part.length - Anchors.ALIKE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
