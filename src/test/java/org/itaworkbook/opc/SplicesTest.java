package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What no range covers stays as it was. */
class SplicesTest {

  private final Splices splices = new Splices("0123456789".getBytes(StandardCharsets.UTF_8));

  private String applied() {
    return new String(splices.apply(), StandardCharsets.UTF_8);
  }

  @Test
  void nothing_replaced_is_the_original() {
    assertThat(splices.isEmpty()).isTrue();
    assertThat(applied()).isEqualTo("0123456789");
  }

  @Test
  void ranges_are_replaced_in_whatever_order_they_are_told() {
    splices.replace(8, 10, "ก");
    splices.remove(4, 6);
    splices.insert(0, "a");
    splices.replace(1, 2, "bcd");
    assertThat(applied()).isEqualTo("a0bcd2367ก");
  }

  @Test
  void what_is_put_in_at_one_place_stays_in_order_and_precedes_what_is_replaced_there() {
    splices.replace(5, 6, "x");
    splices.insert(5, "a");
    splices.insert(5, "b");
    splices.insert(10, "end");
    assertThat(applied()).isEqualTo("01234abx6789end");
  }

  @Test
  void ranges_that_touch_do_not_overlap() {
    splices.replace(2, 4, "a");
    splices.replace(4, 6, "b");
    splices.insert(6, "c");
    assertThat(applied()).isEqualTo("01abc6789");
  }

  @Test
  void an_overlap_is_a_defect() {
    splices.replace(2, 5, "a");
    splices.replace(4, 6, "b");
    assertThatThrownBy(splices::apply)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("byte 4");
  }

  @Test
  void something_put_into_a_replaced_range_is_a_defect() {
    splices.replace(2, 5, "a");
    splices.insert(3, "b");
    assertThatThrownBy(splices::apply).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_range_lies_within_the_part() {
    assertThatThrownBy(() -> splices.replace(9, 11, "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("11 of 10");
    assertThatThrownBy(() -> splices.replace(5, 4, "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
