package org.itaworkbook.opc;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.opc.MarkupList.Entry;
import org.jspecify.annotations.Nullable;

/** The list of what kind each part is (ECMA-376 part 2, 6.2.3 and 7.2.3). Not thread-safe. */
public final class ContentTypes {

  /** The name under which the list stands in a package; it is no part. */
  public static final String NAME = "[Content_Types].xml";

  private static final String RELATIONSHIPS =
      "application/vnd.openxmlformats-package.relationships+xml";

  private static final String OVERRIDE = "Override";
  private static final String DEFAULT = "Default";
  private static final String PART = "PartName";
  private static final String TYPE = "ContentType";

  private final MarkupList list;

  /** Types by a part's name, with a slash before it, or by an extension, with a dot before it. */
  private @Nullable Map<String, String> types;

  private ContentTypes(MarkupList list) {
    this.list = list;
  }

  /**
   * Reads the list.
   *
   * @throws MalformedPartException where it is not well-formed
   */
  public static ContentTypes parse(byte[] xml) {
    return new ContentTypes(MarkupList.parse(xml));
  }

  boolean changed() {
    return list.changed();
  }

  byte[] toXml() {
    return list.toXml();
  }

  /** The type of a part, or the empty string where none is given. */
  public String of(String part) {
    if (types == null) {
      types = types();
    }
    String type = types.get(key("/" + part));
    return type == null
        ? types.getOrDefault(key("." + part.substring(part.lastIndexOf('.') + 1)), "")
        : type;
  }

  private Map<String, String> types() {
    Map<String, String> found = new HashMap<>();
    for (Entry each : list.entries()) {
      if (each.name().equals(OVERRIDE)) {
        found.putIfAbsent(key(each.attribute(PART)), each.attribute(TYPE));
      } else if (each.name().equals(DEFAULT)) {
        found.putIfAbsent(key("." + each.attribute("Extension")), each.attribute(TYPE));
      }
    }
    return found;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The entries that go by extension, each as one text. */
  public List<String> defaults() {
    return list.entries().stream()
        .filter(each -> each.name().equals(DEFAULT))
        .map(each -> "." + each.attribute("Extension") + " " + each.attribute(TYPE))
        .toList();
  }

  /** Gives a part a type. */
  public void put(String part, String type) {
    Entry back = list.restore(each -> isOverride(each, part) && each.attribute(TYPE).equals(type));
    types = null;
    if (back == null && !of(part).equals(type)) {
      remove(part);
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put(PART, "/" + part);
      attributes.put(TYPE, type);
      list.add(OVERRIDE, attributes);
      types = null;
    }
  }

  private static boolean isOverride(Entry entry, String part) {
    return entry.name().equals(OVERRIDE) && entry.attribute(PART).equalsIgnoreCase("/" + part);
  }

  /** Forgets a part; one that is put in again before all is written keeps its entry. */
  void remove(String part) {
    for (Entry each : List.copyOf(list.entries())) {
      if (isOverride(each, part)) {
        list.drop(each);
        types = null;
      }
    }
  }

  /**
   * Gives new relationships their type where they have none: not every package has one for all of
   * them, and without it none can be opened. The entry is written the other way round than by
   * others, by which it is known again.
   */
  void lendType(String rels) {
    if (list.restore(each -> isOverride(each, rels)) != null) {
      types = null;
    } else if (of(rels).isEmpty()) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put(TYPE, RELATIONSHIPS);
      attributes.put(PART, "/" + rels);
      list.add(OVERRIDE, attributes);
      types = null;
    }
  }

  /** Takes the type back that relationships were given by {@link #lendType}, if they were. */
  void takeTypeBack(String rels) {
    for (Entry each : List.copyOf(list.entries())) {
      if (isOverride(each, rels)
          && each.attribute(TYPE).equals(RELATIONSHIPS)
          && List.copyOf(each.attributes().keySet()).equals(List.of(TYPE, PART))) {
        list.drop(each);
        types = null;
      }
    }
  }
}
