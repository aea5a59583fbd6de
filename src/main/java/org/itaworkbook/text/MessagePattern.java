package org.itaworkbook.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of {@link MessageFormat} whose places take texts as they are, taken apart once. Thread
 * safe, as that class is not.
 *
 * @param literals what stands before each place, and behind the last
 * @param places the numbers of the arguments, in order
 */
record MessagePattern(List<String> literals, List<Integer> places) {

  /** So many arguments any pattern may have. */
  private static final int MOST = 32;

  /** A letter that no pattern holds, and those after it; one stands for each argument. */
  private static final char FIRST = '\uE100';

  MessagePattern {
    literals = List.copyOf(literals);
    places = List.copyOf(places);
  }

  static MessagePattern of(String pattern) {
    Object[] marks = new Object[MOST];
    for (int i = 0; i < MOST; i++) {
      marks[i] = String.valueOf((char) (FIRST + i));
    }
    String marked = new MessageFormat(pattern, Locale.ROOT).format(marks);
    List<String> literals = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < marked.length(); i++) {
      int place = marked.charAt(i) - FIRST;
      if (place >= 0 && place < MOST) {
        literals.add(marked.substring(from, i));
        places.add(place);
        from = i + 1;
      }
    }
    literals.add(marked.substring(from));
    return new MessagePattern(literals, places);
  }

  /** The text with its arguments; a place whose argument is missing shows its number. */
  String with(String[] arguments) {
    String[] texts = new String[2 * places.size() + 1];
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      texts[2 * i] = literals.get(i);
      texts[2 * i + 1] = place < arguments.length ? arguments[place] : "{" + place + "}";
    }
    texts[2 * places.size()] = literals.get(places.size());
    return String.join("", texts);
  }
}
