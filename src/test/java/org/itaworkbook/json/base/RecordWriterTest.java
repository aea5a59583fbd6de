package org.itaworkbook.json.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

  private enum Colour {
    @SerializedName("red")
    RED,
    BLUE
  }

  @Bare
  private record Amount(@Nullable BigDecimal value) {}

  private record Order(
      String z,
      int a,
      @Nullable String nothing,
      @LeftOut @Nullable String gone,
      @LeftOut @Nullable Amount amount,
      List<Colour> colours,
      Map<String, @Nullable BigDecimal> figures)
      implements JsonDocument {}

  private record Kept(@LeftOut @Nullable String gone, List<Integer> numbers)
      implements IndentedDocument {}

  private record Texts(Map<String, List<String>> texts, int one) implements JsonDocument {}

  @Test
  void components_are_the_names_in_their_order_and_numbers_keep_their_digits() {
    Map<String, @Nullable BigDecimal> figures = new LinkedHashMap<>();
    figures.put("y", new BigDecimal("85.00"));
    figures.put("x", null);
    Order order =
        new Order(
            "กรม \"ก\" <ข> & 'ค' 😀\u2028",
            -1,
            null,
            null,
            new Amount(null),
            List.of(Colour.RED, Colour.BLUE),
            figures);
    assertThat(order.text())
        .isEqualTo(
            "{\"z\":\"กรม \\\"ก\\\" <ข> & 'ค' 😀\\u2028\",\"a\":-1,\"nothing\":null,"
                + "\"amount\":null,\"colours\":[\"red\",\"BLUE\"],"
                + "\"figures\":{\"y\":85.00,\"x\":null}}");
    assertThat(order.bytes()).isEqualTo(order.text().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_is_left_out_has_no_name() {
    Order order = new Order("", 0, null, null, null, List.of(), Map.of());
    assertThat(JsonParser.parseString(order.text()).getAsJsonObject().keySet())
        .containsExactly("z", "a", "nothing", "colours", "figures");
  }

  @Test
  void a_text_to_keep_is_indented_and_ends_its_last_line() {
    Kept kept = new Kept(null, List.of(1, 2));
    assertThat(kept.text())
        .isEqualTo(
            """
            {
              "numbers": [
                1,
                2
              ]
            }
            """);
    assertThat(kept.bytes()).isEqualTo(kept.text().getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void any_text_can_be_read_by_others(@ForAll String key, @ForAll String text) {
    JsonObject read =
        JsonParser.parseString(new Texts(Map.of(key, List.of(text)), 1).text()).getAsJsonObject();
    assertThat(read.getAsJsonObject("texts").getAsJsonArray(key).get(0).getAsString())
        .isEqualTo(text);
    assertThat(read.get("one").getAsInt()).isEqualTo(1);
  }
}
