package org.itaworkbook.json.base;

import java.util.HashMap;
import java.util.Map;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Values that may stand only once in a document, each with the path where it first stood. */
public final class UniqueValues {

  private final Faults faults;
  private final Map<String, String> paths = new HashMap<>();

  public UniqueValues(Faults faults) {
    this.faults = faults;
  }

  /** Takes a value for a field; a fault if another field has it. Null is no value. */
  public void claim(String path, @Nullable Object value) {
    if (value == null) {
      return;
    }
    String first = paths.putIfAbsent(value.toString(), path);
    if (first != null) {
      faults.add(path, "twice", TypedValue.shortened(value.toString()), first);
    }
  }

  /** Takes both languages of a text. */
  public void claimText(String path, @Nullable Text text) {
    if (text != null) {
      claim(path + ".th", text.th());
      if (!text.en().equals(text.th())) {
        claim(path + ".en", text.en());
      }
    }
  }

  public boolean holds(String value) {
    return paths.containsKey(value);
  }
}
