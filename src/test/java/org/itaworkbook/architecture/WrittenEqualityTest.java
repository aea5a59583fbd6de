package org.itaworkbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.TestYears;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.AddressRange;
import org.itaworkbook.workbook.cells.CellLook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records whose equality is written by hand are alike where every component is. */
class WrittenEqualityTest {

  static Stream<Arguments> records() {
    Question question = TestYears.Y2568.questions().get(0);
    return Stream.of(
            CellLook.HEADER,
            new Address(4, 2),
            new AddressRange(4, 2, 9, 7),
            new Place("IIT", "E14"),
            new MeasureCode("M1"),
            question,
            TestYears.Y2568.instrumentOf(question.code()),
            TestYears.Y2568.parts().get(0))
        .flatMap(
            each ->
                IntStream.range(0, each.getClass().getRecordComponents().length)
                    .mapToObj(i -> Arguments.of(each, i)));
  }

  @ParameterizedTest
  @MethodSource("records")
  void what_differs_in_one_component_is_not_alike(Object one, int which) throws Exception {
    RecordComponent[] components = one.getClass().getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = components[i].getAccessor().invoke(one);
    }
    assertThat(made(one, values)).isEqualTo(one).hasSameHashCodeAs(one);
    values[which] = other(components[which].getType(), values[which]);
    assertThat(made(one, values)).as(components[which].getName()).isNotEqualTo(one);
  }

  private static Object made(Object one, @Nullable Object[] values) throws Exception {
    Constructor<?> constructor =
        one.getClass()
            .getDeclaredConstructor(
                Arrays.stream(one.getClass().getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
    return constructor.newInstance(values);
  }

  /** Another value of a type. */
  private static @Nullable Object other(Class<?> type, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return with(list);
    } else if (value instanceof Boolean is) {
      return !is;
    } else if (value instanceof Integer number) {
      return number + 1;
    } else if (type == String.class) {
      return value + "x";
    } else if (type == BigDecimal.class) {
      return new BigDecimal("0.125");
    } else if (type == Text.class) {
      return new Text("อื่น", "other");
    } else if (type == QuestionCode.class) {
      return QuestionCode.of("i99");
    } else if (type == InstrumentCode.class) {
      return new InstrumentCode("XIT");
    } else if (type == FigureCode.class) {
      return new FigureCode("XIT");
    } else if (type == PartId.class) {
      return new PartId("other");
    } else if (value instanceof Averaging averaging) {
      return new Averaging(averaging.rule(), !averaging.assumed());
    }
    return value == null ? TestYears.Y2568.instruments().get(0).answerScale() : null;
  }

  /** A list with one more of its items, or with any. */
  private static List<?> with(List<?> list) {
    List<Object> more = new ArrayList<>(list);
    more.add(list.isEmpty() ? "o1" : list.get(0));
    return more;
  }
}
