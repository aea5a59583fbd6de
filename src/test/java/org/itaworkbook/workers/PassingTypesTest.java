package org.itaworkbook.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.framework.Framework;
import org.junit.jupiter.api.Test;

/** Whatever may be in a frame can be written into one. */
class PassingTypesTest {

  private final Set<Class<?>> seen = new HashSet<>();
  private final List<String> unfit = new ArrayList<>();

  @Test
  void all_that_passes_between_processes_is_serializable() {
    look(WorkStart.class, "");
    for (Class<?> answer : Answer.class.getPermittedSubclasses()) {
      look(answer, "");
    }
    for (Class<?> work : Work.class.getPermittedSubclasses()) {
      look(work, "");
      look(((ParameterizedType) work.getGenericInterfaces()[0]).getActualTypeArguments()[0], "");
    }
    assertThat(unfit).isEmpty();
    assertThat(seen).hasSizeGreaterThan(60);
  }

  private void look(Type type, String where) {
    if (type instanceof ParameterizedType parameterized) {
      for (Type each : parameterized.getActualTypeArguments()) {
        look(each, where);
      }
      look(parameterized.getRawType(), where);
    } else if (type instanceof WildcardType wildcard) {
      look(wildcard.getUpperBounds()[0], where);
    } else if (type instanceof Class<?> each && seen.add(each)) {
      look(each, where);
    }
  }

  private void look(Class<?> type, String where) {
    if (type.isPrimitive()
        || type.isEnum()
        || type == Object.class
        || type == Framework.class
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)) {
      return;
    }
    if (type.isArray()) {
      look(type.getComponentType(), where);
      return;
    }
    if (type.isSealed()) {
      for (Class<?> each : type.getPermittedSubclasses()) {
        look((Type) each, where + "/" + each.getSimpleName());
      }
      return;
    }
    boolean known =
        type.getName().startsWith("org.itaworkbook.")
            || type.getModule() == Object.class.getModule();
    if (!known) {
      unfit.add(type.getName() + ", which no process reads, in" + where);
    }
    boolean clock = type == java.time.Clock.class;
    if (!Serializable.class.isAssignableFrom(type) && !clock) {
      unfit.add(type.getName() + " in" + where);
    }
    if (type.isRecord()) {
      for (RecordComponent each : type.getRecordComponents()) {
        look(each.getGenericType(), where + "/" + type.getSimpleName());
      }
    }
  }
}
