package org.itaworkbook.opc;

import java.util.Arrays;
import java.util.Set;
import org.itaworkbook.opc.MalformedPartException.Fault;
import org.jspecify.annotations.Nullable;

/** The namespaces that are in force at a place of a part, by prefix (Namespaces in XML 1.0). */
final class Namespaces {

  /** No part of a workbook declares more; each name with a prefix is looked for among them. */
  static final int MOST = 256;

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** Those that tags and attributes are asked for. */
  private static final Set<String> KNOWN =
      Set.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

  private final byte[] part;

  /** The prefixes in force, the innermost last: where each stands in the bytes. */
  private int[] prefixes = {};

  private int[] ends = {};
  private int[] depths = {};
  private String[] names = {};
  private int size;

  /** The namespace of a tag without a prefix; kept beside since nearly all tags have none. */
  private String unprefixed = "";

  Namespaces(byte[] part) {
    this.part = part;
  }

  /**
   * Takes note of a declaration; an empty prefix is that of tags without one.
   *
   * @param at where it stands
   * @throws MalformedPartException UNEXPECTED where too many are in force
   */
  void declare(int at, int prefix, int end, String declared, int depth) {
    if (size == MOST) {
      throw new MalformedPartException(Fault.UNEXPECTED, "more than 256 namespaces", at);
    }
    // Interned, so that the comparison with a constant needs only one look.
    String name = KNOWN.contains(declared) ? declared.intern() : declared;
    if (size == depths.length) {
      int room = Math.max(16, 2 * size);
      prefixes = Arrays.copyOf(prefixes, room);
      ends = Arrays.copyOf(ends, room);
      depths = Arrays.copyOf(depths, room);
      names = Arrays.copyOf(names, room);
    }
    prefixes[size] = prefix;
    ends[size] = end;
    depths[size] = depth;
    names[size++] = name;
    if (prefix == end) {
      unprefixed = name;
    }
  }

  /** Forgets what was declared deeper than a depth. */
  void leave(int depth) {
    boolean own = false;
    while (size > 0 && depths[size - 1] > depth) {
      size--;
      own |= prefixes[size] == ends[size];
    }
    if (own) {
      String outer = find(0, 0);
      unprefixed = outer == null ? "" : outer;
    }
  }

  String unprefixed() {
    return unprefixed;
  }

  /** The namespace of a prefix; null where it was never declared. */
  @Nullable String of(int prefix, int end) {
    String found = find(prefix, end);
    return found == null
            && end - prefix == 3
            && part[prefix] == 'x'
            && part[prefix + 1] == 'm'
            && part[prefix + 2] == 'l'
        ? XML
        : found;
  }

  private @Nullable String find(int prefix, int end) {
    for (int i = size - 1; i >= 0; i--) {
      if (Arrays.equals(part, prefixes[i], ends[i], part, prefix, end)) {
        return names[i];
      }
    }
    return null;
  }
}
