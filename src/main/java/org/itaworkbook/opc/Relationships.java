package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.itaworkbook.opc.MarkupList.Entry;
import org.jspecify.annotations.Nullable;

/** What a part, or the package itself, points at. Not thread-safe. */
public final class Relationships {

  private static final byte[] NONE =
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
              + "<Relationships xmlns="
              + "\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>")
          .getBytes(StandardCharsets.UTF_8);

  private static final String ELEMENT = "Relationship";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  /** A longer target names nothing: no part has such a name. */
  private static final int LONGEST_TARGET = 4_096;

  private final String source;
  private final UnaryOperator<String> spelling;
  private @Nullable MarkupList list;
  private @Nullable Map<String, Relationship> known;
  private List<Relationship> all = List.of();

  private Relationships(String source, UnaryOperator<String> spelling, @Nullable MarkupList list) {
    this.source = source;
    this.spelling = spelling;
    this.list = list;
  }

  /**
   * Reads the pointers of a part.
   *
   * @param source the part
   * @param spelling how the package spells a part's name
   * @throws MalformedPartException where they are not well-formed
   */
  static Relationships parse(String source, UnaryOperator<String> spelling, byte[] xml) {
    return new Relationships(source, spelling, MarkupList.parse(xml));
  }

  /**
   * Reads pointers apart from any package.
   *
   * @param source the part whose pointers these are
   * @throws MalformedPartException where they are not well-formed
   */
  public static Relationships parse(String source, byte[] xml) {
    return parse(source, UnaryOperator.identity(), xml);
  }

  static Relationships none(String source, UnaryOperator<String> spelling) {
    return new Relationships(source, spelling, null);
  }

  /** Where the pointers of a part are kept; those of the package for the empty name. */
  public static String partName(String source) {
    int slash = source.lastIndexOf('/') + 1;
    return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
  }

  /** Whether a part keeps pointers, in whatever case its name is written. */
  public static boolean isPart(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".rels");
  }

  /** The part whose pointers a part keeps; empty for any other part and for the package. */
  public static String source(String rels) {
    int folder = rels.toLowerCase(Locale.ROOT).lastIndexOf("_rels/");
    return folder < 0 || !isPart(rels)
        ? ""
        : rels.substring(0, folder)
            + rels.substring(folder + "_rels/".length(), rels.length() - ".rels".length());
  }

  /** The part whose pointers these are. */
  String source() {
    return source;
  }

  boolean changed() {
    return list != null && list.changed();
  }

  /** Whether nothing is left of pointers that somebody had made for what was taken out. */
  boolean isSpent() {
    return list == null || list.isSpent();
  }

  /** Whether there was no pointer before any was added. */
  boolean cameEmpty() {
    return list == null || list.cameEmpty();
  }

  byte[] toXml() {
    return list == null ? NONE : list.toXml();
  }

  /** All pointers, in order. */
  public List<Relationship> all() {
    known();
    return all;
  }

  private Map<String, Relationship> known() {
    if (known == null) {
      known = new HashMap<>();
      all = entries().stream().map(this::pointer).toList();
      for (Relationship each : all) {
        known.putIfAbsent(each.id(), each);
      }
    }
    return known;
  }

  private List<Entry> entries() {
    return list == null
        ? List.of()
        : list.entries().stream().filter(each -> each.name().equals(ELEMENT)).toList();
  }

  private Relationship pointer(Entry entry) {
    String type = entry.attribute("Type");
    boolean external = entry.attribute("TargetMode").equals("External");
    String target = entry.attribute("Target");
    return new Relationship(
        entry.attribute("Id"),
        type.substring(type.lastIndexOf('/') + 1),
        external ? target : spelling.apply(resolve(target)),
        external);
  }

  /** The pointers at parts of a type, which is told by its last word. */
  public List<Relationship> ofType(String type) {
    return all().stream().filter(each -> !each.external() && each.type().equals(type)).toList();
  }

  public Optional<Relationship> byId(String id) {
    return Optional.ofNullable(known().get(id));
  }

  /** Whether any pointer has a type of the Strict variant of the format. */
  public boolean strict() {
    return entries().stream().anyMatch(each -> each.attribute("Type").startsWith(STRICT));
  }

  /**
   * Points at a part, by the pointer that was there before if one was just taken out.
   *
   * @param type the whole type
   * @return the pointer's id
   */
  public String add(String type, String target) {
    if (list == null) {
      list = MarkupList.fresh(NONE);
    }
    Map<String, Relationship> taken = known();
    known = null;
    Entry back =
        list.restore(
            each ->
                each.name().equals(ELEMENT)
                    && each.attribute("Type").equals(type)
                    && pointer(each).target().equals(target)
                    && !taken.containsKey(each.attribute("Id")));
    if (back != null) {
      return back.attribute("Id");
    }
    return add(list, taken, type, relative(target), Map.of());
  }

  /**
   * Points at an address outside the package; one pointer does for an address.
   *
   * @param type the whole type
   * @return the pointer's id
   */
  public String addOut(String type, String address) {
    if (list == null) {
      list = MarkupList.fresh(NONE);
    }
    Map<String, Relationship> taken = known();
    String word = type.substring(type.lastIndexOf('/') + 1);
    for (Relationship each : all()) {
      if (each.external() && each.type().equals(word) && each.target().equals(address)) {
        return each.id();
      }
    }
    known = null;
    return add(list, taken, type, address, Map.of("TargetMode", "External"));
  }

  private static String add(
      MarkupList list,
      Map<String, Relationship> taken,
      String type,
      String target,
      Map<String, String> more) {
    int number = taken.size() + 1;
    while (taken.containsKey("rId" + number)) {
      number++;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("Id", "rId" + number);
    attributes.put("Type", type);
    attributes.put("Target", target);
    attributes.putAll(more);
    list.add(ELEMENT, attributes);
    return "rId" + number;
  }

  public void remove(String id) {
    for (Entry each : entries()) {
      if (each.attribute("Id").equals(id)) {
        drop(each);
      }
    }
  }

  /** Takes out every pointer. */
  public void removeAll() {
    entries().forEach(this::drop);
  }

  /** Takes out every pointer to a part. */
  public void removeTo(String target) {
    for (Entry each : entries()) {
      Relationship pointer = pointer(each);
      if (!pointer.external() && pointer.target().equals(target)) {
        drop(each);
      }
    }
  }

  private void drop(Entry entry) {
    if (list != null) {
      list.drop(entry);
    }
    known = null;
  }

  /**
   * A part's name from where the source stands, which more programs follow than an absolute one.
   */
  private String relative(String target) {
    int common = 0;
    for (int i = 0; i < Math.min(source.length(), target.length()); i++) {
      if (source.charAt(i) != target.charAt(i)) {
        break;
      }
      common = source.charAt(i) == '/' ? i + 1 : common;
    }
    long up = source.substring(common).chars().filter(each -> each == '/').count();
    return "../".repeat((int) up) + target.substring(common);
  }

  private String resolve(String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    if (target.length() > LONGEST_TARGET) {
      return target;
    }
    Deque<String> path = new ArrayDeque<>();
    int slash = source.lastIndexOf('/');
    if (slash >= 0) {
      path.addAll(List.of(source.substring(0, slash).split("/")));
    }
    for (String step : target.split("/")) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }
}
