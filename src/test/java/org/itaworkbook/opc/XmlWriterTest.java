package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlWriterTest {

  private static String written(XmlWriter xml) {
    return new String(xml.toBytes(), StandardCharsets.UTF_8).lines().skip(1).toList().get(0);
  }

  @Test
  void elements_attributes_and_text_stand_in_the_order_of_the_calls() {
    XmlWriter xml = new XmlWriter().open("a").with("one", 1).with("half", 0.5);
    xml.empty("b").with("c", "ก").open("d").close().text("e", "f").open("g").text("h").close();
    assertThat(written(xml.close()))
        .isEqualTo("<a one=\"1\" half=\"0.5\"><b c=\"ก\"/><d></d><e>f</e><g>h</g></a>");
  }

  @Test
  void what_xml_cannot_hold_as_it_is_is_escaped_or_dropped() {
    assertThat(written(new XmlWriter().text("a", "<&>\"\n\t\0\uFFFE😀")))
        .isEqualTo("<a>&lt;&amp;&gt;\"&#10;&#9;😀</a>");
    assertThat(written(new XmlWriter().empty("a").with("b", "\"<\nข้อ\t&é")))
        .isEqualTo("<a b=\"&quot;&lt;&#10;ข้อ&#9;&amp;é\"/>");
  }

  /** A text of markup alone grows the most. */
  @Test
  void a_text_that_grows_by_its_escapes_is_written_whole() {
    String text = "\"&\r<ก😀\uD800>".repeat(3_000);
    assertThat(written(new XmlWriter(256).empty("a").with("b", text)))
        .isEqualTo("<a b=\"" + "&quot;&amp;&lt;ก😀&gt;".repeat(3_000) + "\"/>");
  }

  @Test
  void an_attribute_goes_to_a_tag_that_is_still_being_written() {
    XmlWriter xml = new XmlWriter().open("a").text("b");
    assertThatThrownBy(() -> xml.with("c", "d"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("c");
  }

  @Test
  void a_part_ends_when_all_its_elements_do() {
    XmlWriter xml = new XmlWriter().open("a").open("b").close();
    assertThatThrownBy(xml::toBytes).hasMessageContaining("a");
  }
}
