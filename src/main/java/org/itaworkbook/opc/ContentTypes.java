package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.itaworkbook.opc.MarkupList.Entry;

/** The list of what kind each part is (ECMA-376 part 2, 6.2.3 and 7.2.3). Not thread-safe. */
public final class ContentTypes {

  /** The name under which the list stands in a package; it is no part. */
  public static final String NAME = "[Content_Types].xml";

  private static final String RELATIONSHIPS =
      "application/vnd.openxmlformats-package.relationships+xml";

  /** The list of a package that holds nothing but what every package may hold. */
  static final byte[] NONE =
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
              + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\""
              + RELATIONSHIPS
              + "\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")
          .getBytes(StandardCharsets.UTF_8);

  private static final String OVERRIDE = "Override";
  private static final String DEFAULT = "Default";
  private static final String PART = "PartName";
  private static final String TYPE = "ContentType";

  private final MarkupList list;

  /** What is said of a part, by its name in lower case with a slash before it, in order. */
  private final Map<String, List<Entry>> overrides = new HashMap<>();

  /** Types by an extension in lower case. */
  private final Map<String, String> byExtension = new HashMap<>();

  private ContentTypes(MarkupList list) {
    this.list = list;
    for (Entry each : list.entries()) {
      if (each.name().equals(OVERRIDE)) {
        note(each);
      } else if (each.name().equals(DEFAULT)) {
        byExtension.putIfAbsent(key(each.attribute("Extension")), each.attribute(TYPE));
      }
    }
  }

  private void note(Entry override) {
    overrides
        .computeIfAbsent(key(override.attribute(PART)), part -> new ArrayList<>(1))
        .add(override);
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
    List<Entry> own = said(part);
    return own.isEmpty()
        ? byExtension.getOrDefault(key(part.substring(part.lastIndexOf('.') + 1)), "")
        : own.get(0).attribute(TYPE);
  }

  private List<Entry> said(String part) {
    return overrides.getOrDefault(key("/" + part), List.of());
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
    if (!restore(each -> isOverride(each, part) && each.attribute(TYPE).equals(type))
        && !of(part).equals(type)) {
      remove(part);
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put(PART, "/" + part);
      attributes.put(TYPE, type);
      note(list.add(OVERRIDE, attributes));
    }
  }

  private boolean restore(Predicate<Entry> wanted) {
    Entry back = list.restore(wanted);
    if (back != null) {
      note(back);
    }
    return back != null;
  }

  private static boolean isOverride(Entry entry, String part) {
    return entry.name().equals(OVERRIDE) && entry.attribute(PART).equalsIgnoreCase("/" + part);
  }

  /** Forgets a part; one that is put in again before all is written keeps its entry. */
  void remove(String part) {
    said(part).forEach(list::drop);
    overrides.remove(key("/" + part));
  }

  /**
   * Gives new relationships their type where they have none: not every package has one for all of
   * them, and without it none can be opened. The entry is written the other way round than by
   * others, by which it is known again.
   */
  void lendType(String rels) {
    if (!restore(each -> isOverride(each, rels)) && of(rels).isEmpty()) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put(TYPE, RELATIONSHIPS);
      attributes.put(PART, "/" + rels);
      note(list.add(OVERRIDE, attributes));
    }
  }

  /** Takes the type back that relationships were given by {@link #lendType}, if they were. */
  void takeTypeBack(String rels) {
    List<Entry> lent =
        said(rels).stream()
            .filter(each -> each.attribute(TYPE).equals(RELATIONSHIPS))
            .filter(each -> List.copyOf(each.attributes().keySet()).equals(List.of(TYPE, PART)))
            .toList();
    lent.forEach(list::drop);
    overrides.computeIfPresent(
        key("/" + rels),
        (part, entries) -> {
          entries.removeAll(lent);
          return entries.isEmpty() ? null : entries;
        });
  }
}
