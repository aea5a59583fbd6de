package org.itaworkbook.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;

/** What is made of a year may be made with the help of something else that is. */
class MadeOnceTest {

  private static <T> T made(Framework year, Class<T> type, int left) {
    return year.once(
        type,
        each -> {
          if (left > 0) {
            made(each, type.arrayType(), left - 1);
          }
          return type.cast(Array.newInstance(type.componentType(), 0));
        });
  }

  @Test
  void one_thing_is_made_while_another_is() {
    Framework year = Uploads.read(Uploads.example()).scores().framework();
    int[] outer = made(year, int[].class, 200);
    assertThat(made(year, int[].class, 0)).isSameAs(outer);
  }
}
