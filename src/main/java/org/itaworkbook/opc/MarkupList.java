package org.itaworkbook.opc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.jspecify.annotations.Nullable;

/**
 * A part that is a list: a root with an element for each entry. Entries are taken out and put in at
 * the end so that every other byte stays, and so that the part is byte for byte what it was once
 * all that was put in is taken out again, be it years later. For that a root that had no entry gets
 * a mark into its end tag, where white space says nothing. Not thread-safe.
 */
final class MarkupList {

  /** In the end tag of a root that was start and end at once. */
  private static final String WAS_EMPTY_TAG = " ";

  /** In the end tag of a root that had an end tag but no entry. */
  private static final String HAD_NO_ENTRY = "\n";

  /**
   * One entry.
   *
   * @param name of its element, without a prefix
   * @param start its first byte; for one that was put in, a number of its own behind the part's end
   * @param stop the byte behind it; the start for one that was put in
   */
  record Entry(String name, Map<String, String> attributes, int start, int stop) {

    /** Whether it was put in. */
    boolean isFresh() {
      return start == stop;
    }

    String attribute(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }
  }

  private final byte[] part;
  private final boolean made;
  private final List<Entry> original = new ArrayList<>();

  /** Those of now, by where they start: a list may be long, and one is taken out in no time. */
  private final NavigableMap<Integer, Entry> current = new TreeMap<>();

  private final NavigableMap<Integer, Entry> dropped = new TreeMap<>();
  private int fresh;
  private String prefix = "";
  private String root = "";
  private int rootBytes;
  private boolean tagIsEmpty;
  private int rootStop;
  private int close;
  private int end;

  private MarkupList(byte[] part, boolean made) {
    this.part = part;
    this.made = made;
    read();
    original.forEach(each -> current.put(each.start(), each));
  }

  /**
   * Reads a list.
   *
   * @throws MalformedPartException where it is not well-formed
   */
  static MarkupList parse(byte[] part) {
    return new MarkupList(PartEncoding.toUtf8(part), false);
  }

  /** Makes a list that nobody had before. */
  static MarkupList fresh(byte[] part) {
    return new MarkupList(part, true);
  }

  private void read() {
    MarkupScanner scanner = new MarkupScanner(part);
    for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
      boolean tag = token == Token.START || token == Token.EMPTY;
      if (tag && rootStop == 0) {
        prefix = scanner.prefix();
        root = prefix + scanner.localName();
        rootBytes = scanner.nameEnd() - scanner.start() - "<".length();
        tagIsEmpty = token == Token.EMPTY;
        rootStop = scanner.stop();
      } else if (tag) {
        addOriginal(scanner, token);
      } else if (token == Token.END) {
        close = scanner.start();
        end = scanner.stop();
      }
    }
  }

  private void addOriginal(MarkupScanner scanner, Token token) {
    int start = scanner.start();
    String name = scanner.localName();
    TagAttributes found = scanner.attributes();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      attributes.put(found.qualifiedName(i), found.value(i));
    }
    if (token == Token.START) {
      scanner.skip();
    }
    original.add(new Entry(name, attributes, start, scanner.stop()));
  }

  /** The entries as they stand now; a view. */
  Collection<Entry> entries() {
    return Collections.unmodifiableCollection(current.values());
  }

  boolean changed() {
    return !dropped.isEmpty() || current.size() > original.size();
  }

  void drop(Entry entry) {
    if (current.remove(entry.start()) != null && !entry.isFresh()) {
      dropped.put(entry.start(), entry);
    }
  }

  /** Puts the first entry of some that was taken out back to where it was; null where none was. */
  @Nullable Entry restore(Predicate<Entry> wanted) {
    for (Entry each : dropped.values()) {
      if (wanted.test(each)) {
        dropped.remove(each.start());
        current.put(each.start(), each);
        return each;
      }
    }
    return null;
  }

  /** Puts an entry in, at the end. */
  Entry add(String name, Map<String, String> attributes) {
    int place = part.length + fresh++;
    Entry added = new Entry(name, Collections.unmodifiableMap(attributes), place, place);
    current.put(place, added);
    return added;
  }

  /** Whether the list had no entry before any was put in. */
  boolean cameEmpty() {
    return original.isEmpty();
  }

  /** Whether nothing is left of a list that somebody had made for what was taken out. */
  boolean isSpent() {
    return current.isEmpty() && changed() && mark() == null || current.isEmpty() && made;
  }

  /** The mark that tells how a root without entries came. */
  private @Nullable String mark() {
    int from = close + "</".length() + rootBytes;
    boolean one = !tagIsEmpty && end - 1 > from;
    if (one && part[end - 2] == '\n') {
      return HAD_NO_ENTRY;
    }
    return one && part[end - 2] == ' ' && end - 2 == from ? WAS_EMPTY_TAG : null;
  }

  byte[] toXml() {
    if (!changed()) {
      return part;
    }
    Splices splices = new Splices(part);
    int held = 0;
    for (Entry each : dropped.values()) {
      splices.remove(each.start(), each.stop());
      held += each.stop() - each.start();
    }
    StringBuilder added = new StringBuilder();
    current.values().stream().filter(Entry::isFresh).forEach(each -> write(each, added));
    if (tagIsEmpty) {
      splices.replace(
          rootStop - "/>".length(), rootStop, ">" + added + "</" + root + WAS_EMPTY_TAG + ">");
      return splices.apply();
    }
    splices.insert(close, added.toString());
    String mark = current.isEmpty() ? mark() : null;
    if (Objects.equals(mark, WAS_EMPTY_TAG) && held == close - rootStop) {
      Splices whole = new Splices(part);
      whole.replace(rootStop - 1, end, "/>");
      return whole.apply();
    }
    if (Objects.equals(mark, HAD_NO_ENTRY)) {
      splices.remove(end - 2, end - 1);
    } else if (original.isEmpty() && !made) {
      splices.insert(end - 1, HAD_NO_ENTRY);
    }
    return splices.apply();
  }

  private void write(Entry entry, StringBuilder out) {
    out.append('<').append(prefix).append(entry.name());
    entry
        .attributes()
        .forEach(
            (name, value) ->
                out.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(MarkupText.encodeAttribute(value))
                    .append('"'));
    out.append("/>");
  }
}
