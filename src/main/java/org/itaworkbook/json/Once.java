package org.itaworkbook.json;

import java.util.HashMap;
import java.util.Map;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Values that may stand only once in a document, each with the path where it first stood. */
final class Once {

  private final Faults faults;
  private final Map<String, String> paths = new HashMap<>();

  Once(Faults faults) {
    this.faults = faults;
  }

  /** Takes a value for a field; a fault if another field has it. Null is no value. */
  void claim(String path, @Nullable Object value) {
    if (value == null) {
      return;
    }
    String first = paths.putIfAbsent(value.toString(), path);
    if (first != null) {
      faults.add(path, "twice", Typed.shortened(value.toString()), first);
    }
  }

  /** Takes both languages of a text. */
  void claimText(String path, @Nullable Text text) {
    if (text != null) {
      claim(path + ".th", text.th());
      if (!text.en().equals(text.th())) {
        claim(path + ".en", text.en());
      }
    }
  }

  boolean holds(String value) {
    return paths.containsKey(value);
  }
}
