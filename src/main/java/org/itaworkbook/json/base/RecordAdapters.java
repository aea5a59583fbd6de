package org.itaworkbook.json.base;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes records by their components. Gson's own way goes by the fields, whose order the language
 * does not promise, and knows no name that is left out.
 */
final class RecordAdapters implements TypeAdapterFactory {

  @Override
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    if (!raw.isRecord()) {
      return null;
    }
    List<Member<?>> members =
        Arrays.stream(raw.getRecordComponents())
            .<Member<?>>map(component -> member(component, gson))
            .toList();
    return raw.isAnnotationPresent(Bare.class)
        ? new BareWriting<>(members.get(0))
        : new ObjectWriting<>(members);
  }

  private static Member<?> member(RecordComponent component, Gson gson) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Member<>(
        component.getName(),
        accessor,
        component.isAnnotationPresent(LeftOut.class),
        gson.getAdapter(TypeToken.get(component.getGenericType())));
  }

  private record Member<V>(String name, Method accessor, boolean leftOut, TypeAdapter<V> adapter) {

    void write(JsonWriter json, Object owner) throws IOException {
      V value = value(owner);
      if (value != null || !leftOut) {
        json.name(name);
        adapter.write(json, value);
      }
    }

    void writeBare(JsonWriter json, Object owner) throws IOException {
      adapter.write(json, value(owner));
    }

    @SuppressWarnings("unchecked") // the adapter is that of the component's type
    private @Nullable V value(Object owner) {
      try {
        return (V) accessor.invoke(owner);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + accessor, e);
      }
    }
  }

  private static final class ObjectWriting<T> extends WriteOnly<T> {

    private final List<Member<?>> members;

    ObjectWriting(List<Member<?>> members) {
      this.members = members;
    }

    @Override
    void writeValue(JsonWriter json, T value) throws IOException {
      json.beginObject();
      for (Member<?> member : members) {
        member.write(json, value);
      }
      json.endObject();
    }
  }

  private static final class BareWriting<T> extends WriteOnly<T> {

    private final Member<?> member;

    BareWriting(Member<?> member) {
      this.member = member;
    }

    @Override
    void writeValue(JsonWriter json, T value) throws IOException {
      member.writeBare(json, value);
    }
  }

  private abstract static class WriteOnly<T> extends TypeAdapter<T> {

    abstract void writeValue(JsonWriter json, T value) throws IOException;

    @Override
    public final void write(JsonWriter json, @Nullable T value) throws IOException {
      if (value == null) {
        json.nullValue();
      } else {
        writeValue(json, value);
      }
    }

    @Override
    public final T read(JsonReader json) {
      throw new UnsupportedOperationException("records are only written");
    }
  }
}
