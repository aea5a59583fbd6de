package org.itaworkbook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTemplateTest {

  /** Sections by the names of their values, such as {@code a b}. */
  private record Names(String names) implements TextTemplate.Values {

    @Override
    public String value(String name) {
      return name + "<" + names + ">";
    }

    @Override
    public List<Names> each(String section) {
      return List.of(names.split(" ")).stream().filter(n -> !n.isEmpty()).map(Names::new).toList();
    }
  }

  @Test
  void a_value_is_safe_in_markup_and_itself_in_a_plain_text() {
    String text = "{{a}}, {{b}}";
    assertThat(TextTemplate.markup(text).fill(name -> "<&\"'>$1"))
        .isEqualTo("&lt;&amp;&quot;&#39;&gt;$1, &lt;&amp;&quot;&#39;&gt;$1");
    assertThat(TextTemplate.plain(text).fill(name -> name + "$1\\")).isEqualTo("a$1\\, b$1\\");
  }

  @Test
  void a_value_that_looks_like_a_place_is_none() {
    assertThat(TextTemplate.plain("{{a}}").fill(name -> "{{b}}")).isEqualTo("{{b}}");
  }

  @Test
  void a_section_stands_once_for_each_and_not_at_all_for_none() {
    TextTemplate template = TextTemplate.plain("[{{#x}}({{v}}{{#y}}-{{v}}{{/y}}){{/x}}]");
    assertThat(template.fill(new Names("a b"))).isEqualTo("[(v<a>-v<a>)(v<b>-v<b>)]");
    assertThat(template.fill(new Names(""))).isEqualTo("[]");
  }

  @Test
  void a_section_that_is_not_closed_or_not_open_is_told() {
    assertThatThrownBy(() -> TextTemplate.plain("{{#x}}a")).hasMessage("{{#x}} is not closed");
    assertThatThrownBy(() -> TextTemplate.plain("{{#x}}{{#y}}{{/x}}{{/y}}"))
        .hasMessage("{{/x}} where y is open");
    assertThatThrownBy(() -> TextTemplate.plain("a{{/x}}")).hasMessageContaining("{{/x}}");
  }

  @Test
  void a_section_of_what_has_none_is_told() {
    assertThatThrownBy(() -> TextTemplate.plain("{{#x}}{{/x}}").fill(name -> name))
        .hasMessage("no section x");
  }
}
