package org.itaworkbook.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks are alike where every component is, though their equality is written by hand. */
class CellLookTest {

  static Stream<Integer> components() {
    return IntStream.range(0, CellLook.class.getRecordComponents().length).boxed();
  }

  @ParameterizedTest
  @MethodSource("components")
  void looks_that_differ_in_one_thing_are_not_alike(int which) throws Exception {
    RecordComponent[] components = CellLook.class.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = components[i].getAccessor().invoke(CellLook.HEADER);
    }
    assertThat(made(components, values))
        .isEqualTo(CellLook.HEADER)
        .hasSameHashCodeAs(CellLook.HEADER);
    values[which] =
        values[which] instanceof Boolean is
            ? (Object) !is
            : values[which] instanceof Integer size ? (Object) (size + 1) : values[which] + "x";
    assertThat(made(components, values)).isNotEqualTo(CellLook.HEADER);
  }

  private static CellLook made(RecordComponent[] components, Object[] values) throws Exception {
    Constructor<CellLook> constructor =
        CellLook.class.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    return constructor.newInstance(values);
  }
}
