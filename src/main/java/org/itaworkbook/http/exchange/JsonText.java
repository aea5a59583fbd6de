package org.itaworkbook.http.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The few small JSON texts that are the server's own: problems, lists of links. */
public final class JsonText {

  private JsonText() {}

  /** Writes maps, lists, numbers and, for anything else, its text. */
  public static String of(Object value) {
    if (value instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> quote(member.getKey().toString()) + ":" + of(member.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> items) {
      return items.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof Number ? value.toString() : quote(value.toString());
  }

  private static String quote(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
              } else if (c < ' '
                  || c == '\u2028'
                  || c == '\u2029'
                  || Character.isSurrogate((char) c)) {
                json.append("\\u%04x".formatted(c));
              } else {
                json.append((char) c);
              }
            });
    return json.append('"').toString();
  }
}
