package org.itaworkbook.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of {@link MessageFormat} whose places take texts as they are, taken apart once. A word
 * that depends on a count stands as {@code [0:row|rows]}: the first where argument 0 is 1, else the
 * second. Thread safe, as that class is not.
 *
 * @param literals what stands before each place, and behind the last
 * @param places in order
 */
record MessagePattern(List<String> literals, List<Place> places) {

  /** So many arguments any pattern may have, and so many words that depend on one. */
  private static final int MOST = 32;

  /** A letter that no pattern holds, and those after it; one stands for each argument. */
  private static final char FIRST = '\uE100';

  private static final Pattern COUNTED = Pattern.compile("\\[(\\d):([^|\\]]*)\\|([^\\]]*)\\]");

  /** What is put between two literals. */
  private sealed interface Place {

    String text(String[] arguments);
  }

  /** An argument as it is; where it is missing its number. */
  private record Argument(int number) implements Place {

    @Override
    public String text(String[] arguments) {
      return number < arguments.length ? arguments[number] : "{" + number + "}";
    }
  }

  /** A word that depends on whether an argument is 1. */
  private record Counted(int number, String one, String more) implements Place {

    @Override
    public String text(String[] arguments) {
      return number < arguments.length && arguments[number].equals("1") ? one : more;
    }
  }

  MessagePattern {
    literals = List.copyOf(literals);
    places = List.copyOf(places);
  }

  static MessagePattern of(String pattern) {
    List<Counted> counted = new ArrayList<>();
    String plain =
        COUNTED
            .matcher(pattern)
            .replaceAll(
                found -> {
                  counted.add(
                      new Counted(
                          Integer.parseInt(found.group(1)), found.group(2), found.group(3)));
                  return Matcher.quoteReplacement(
                      String.valueOf((char) (FIRST + MOST + counted.size() - 1)));
                });
    Object[] marks = new Object[MOST];
    for (int i = 0; i < MOST; i++) {
      marks[i] = String.valueOf((char) (FIRST + i));
    }
    String marked = new MessageFormat(plain, Locale.ROOT).format(marks);
    List<String> literals = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < marked.length(); i++) {
      int place = marked.charAt(i) - FIRST;
      if (place >= 0 && place < MOST + counted.size()) {
        literals.add(marked.substring(from, i));
        places.add(place < MOST ? new Argument(place) : counted.get(place - MOST));
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
      texts[2 * i] = literals.get(i);
      texts[2 * i + 1] = places.get(i).text(arguments);
    }
    texts[2 * places.size()] = literals.get(places.size());
    return String.join("", texts);
  }
}
