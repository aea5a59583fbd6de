package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.itaworkbook.opc.MalformedPartException.Fault;

/** The attributes of one start tag and where each stands in the bytes of the part. */
public final class TagAttributes {

  private static final int FIELDS = 5;

  /** So many are compared one by one, which nearly all tags have; of more the names are kept. */
  private static final int FEW = 16;

  private final byte[] part;
  private final MarkupCharacters characters;

  /** For each: its name's start, colon (negative for none) and end, its value's start and end. */
  private int[] places = new int[4 * FIELDS];

  private int size;

  /** The names of the attributes of a tag that has more than a few; else empty. */
  private final Set<String> names = new HashSet<>();

  TagAttributes(byte[] part, MarkupCharacters characters) {
    this.part = part;
    this.characters = characters;
  }

  /**
   * Reads attributes.
   *
   * @param from behind the tag's name
   * @return the place of the {@code >} or {@code />} that ends the tag
   */
  int read(int from) {
    size = 0;
    if (!names.isEmpty()) {
      names.clear();
    }
    int at = from;
    while (true) {
      int next = characters.spaceEnd(at);
      if (next + 1 < part.length && part[next] == '/' && part[next + 1] == '>'
          || next < part.length && part[next] == '>') {
        return next;
      }
      if (next == at) {
        throw malformed("an attribute without a space before it", at);
      }
      at = add(next);
    }
  }

  private int add(int from) {
    int end = characters.nameEnd(from);
    int equals = characters.spaceEnd(end);
    if (end == from || equals >= part.length || part[equals] != '=') {
      throw malformed("an attribute without a name and a value", from);
    }
    int quote = characters.spaceEnd(equals + 1);
    if (quote >= part.length || part[quote] != '"' && part[quote] != '\'') {
      throw malformed("a value without quotes", quote);
    }
    int valueEnd = characters.valueEnd(quote + 1, part[quote]);
    if (isThere(from, end)) {
      throw malformed("an attribute twice", from);
    }
    int at = size * FIELDS;
    if (at == places.length) {
      places = Arrays.copyOf(places, 2 * at);
    }
    places[at] = from;
    places[at + 1] = characters.colon(from, end);
    places[at + 2] = end;
    places[at + 3] = quote + 1;
    places[at + 4] = valueEnd;
    size++;
    return valueEnd + 1;
  }

  /** Whether an attribute of a name was read before; work does not grow with how many were. */
  private boolean isThere(int from, int end) {
    if (size >= FEW) {
      for (int i = names.size(); i < size; i++) {
        names.add(qualifiedName(i));
      }
      return names.contains(new String(part, from, end - from, StandardCharsets.UTF_8));
    }
    for (int i = 0; i < size; i++) {
      if (Arrays.equals(part, name(i), nameEnd(i), part, from, end)) {
        return true;
      }
    }
    return false;
  }

  private static MalformedPartException malformed(String detail, int position) {
    return new MalformedPartException(Fault.NOT_WELL_FORMED, detail, position);
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Where the name of an attribute starts. */
  public int name(int index) {
    return places[index * FIELDS];
  }

  int colon(int index) {
    return places[index * FIELDS + 1];
  }

  /** The byte behind the name of an attribute. */
  public int nameEnd(int index) {
    return places[index * FIELDS + 2];
  }

  /** Where the value of an attribute starts, behind the quote. */
  public int valueStart(int index) {
    return places[index * FIELDS + 3];
  }

  /** The byte behind the value of an attribute, which is the quote. */
  public int valueEnd(int index) {
    return places[index * FIELDS + 4];
  }

  /** The name of an attribute without its prefix. */
  public String localName(int index) {
    int from = Math.max(name(index), colon(index) + 1);
    return new String(part, from, nameEnd(index) - from, StandardCharsets.UTF_8);
  }

  /** The name of an attribute as it stands there, prefix and all. */
  public String qualifiedName(int index) {
    return new String(part, name(index), nameEnd(index) - name(index), StandardCharsets.UTF_8);
  }

  /** The index of an attribute by its name as it stands there, of ASCII; negative for none. */
  public int find(String name) {
    for (int i = 0; i < size; i++) {
      if (nameEnd(i) - name(i) == name.length() && characters.startsWith(name(i), name)) {
        return i;
      }
    }
    return -1;
  }

  /** The value of an attribute, references undone. */
  public String value(int index) {
    return MarkupText.decodeAttribute(part, valueStart(index), valueEnd(index));
  }

  /** The value of an attribute as a number; negative for anything but one that is not. */
  public int number(int index) {
    int from = valueStart(index);
    int end = valueEnd(index);
    int value = 0;
    for (int i = from; i < end && end - from < 10; i++) {
      int digit = part[i] - '0';
      if (digit < 0 || digit > 9) {
        value = -1;
        break;
      }
      value = value * 10 + digit;
    }
    if (value >= 0 && from < end && end - from < 10) {
      return value;
    }
    try {
      return Math.toIntExact(Long.parseLong(value(index).strip()));
    } catch (NumberFormatException | ArithmeticException e) {
      return -1;
    }
  }
}
