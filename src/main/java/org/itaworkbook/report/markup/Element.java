package org.itaworkbook.report.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.itaworkbook.opc.MarkupText;
import org.jspecify.annotations.Nullable;

/**
 * An element of a part, which knows the one that it stands in. Its name has the usual prefix of its
 * namespace, such as {@code w:p}, whatever prefix the part writes. Not thread-safe.
 */
public final class Element implements Node {

  private static final Pattern BLANKS_AT_END = Pattern.compile("\\s+$");

  private final String name;
  private final String tag;
  private final boolean cameEmpty;

  /** As they stand in the tag, with the white space before each. */
  private String attributes;

  private final List<Node> children = new ArrayList<>(2);
  private @Nullable Element parent;

  Element(String name, String tag, String attributes, boolean cameEmpty) {
    this.name = name;
    this.tag = tag;
    this.attributes = attributes;
    this.cameEmpty = cameEmpty;
  }

  /** An element of its own, whose prefix is to be known where it is put. */
  public static Element of(String name) {
    return new Element(name, name, "", true);
  }

  /** One that holds others. */
  public static Element of(String name, Element... children) {
    Element element = of(name);
    for (Element each : children) {
      element.add(each);
    }
    return element;
  }

  public String name() {
    return name;
  }

  public boolean is(String other) {
    return name.equals(other);
  }

  /** Null for one that stands nowhere, or is the root. */
  public @Nullable Element parent() {
    return parent;
  }

  /** All that it holds, in order; not to be changed while it is gone through. */
  public List<Node> children() {
    return Collections.unmodifiableList(children);
  }

  /** The elements that it holds, in order; the list is the caller's. */
  public List<Element> elements() {
    List<Element> elements = new ArrayList<>(children.size());
    for (Node each : children) {
      if (each instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** Those of a name. */
  public List<Element> elements(String wanted) {
    List<Element> found = elements();
    found.removeIf(each -> !each.is(wanted));
    return found;
  }

  /** The first element of a name that it holds; null where there is none. */
  public @Nullable Element first(String wanted) {
    for (Node each : children) {
      if (each instanceof Element element && element.is(wanted)) {
        return element;
      }
    }
    return null;
  }

  /** The first of a name within the first of another; null where there is none. */
  public @Nullable Element first(String outer, String inner) {
    Element found = first(outer);
    return found == null ? null : found.first(inner);
  }

  /**
   * Shows every element within it, each before those that it holds; none may be moved meanwhile.
   */
  public void each(Consumer<Element> visitor) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Element element) {
        visitor.accept(element);
        element.each(visitor);
      }
    }
  }

  /** Every element of a name within it, however deep, in order. */
  public List<Element> all(String wanted) {
    List<Element> found = new ArrayList<>();
    collect(wanted, found);
    return found;
  }

  private void collect(String wanted, List<Element> found) {
    for (Node each : children) {
      if (each instanceof Element element) {
        if (element.is(wanted)) {
          found.add(element);
        }
        element.collect(wanted, found);
      }
    }
  }

  /** Whether it stands within an element of a name. */
  public boolean isWithin(String outer) {
    for (Element at = parent; at != null; at = at.parent) {
      if (at.is(outer)) {
        return true;
      }
    }
    return false;
  }

  /** The nearest element of a name that it stands in; null where there is none. */
  public @Nullable Element within(String outer) {
    Element at = parent;
    while (at != null && !at.is(outer)) {
      at = at.parent;
    }
    return at;
  }

  /** The value of an attribute by its name without a prefix; null where it has none. */
  public @Nullable String attribute(String local) {
    int[] place = place(local);
    if (place == null) {
      return null;
    }
    String raw = attributes.substring(place[1], place[2]);
    if (raw.indexOf('&') < 0 && raw.chars().allMatch(each -> each >= ' ')) {
      return raw;
    }
    byte[] value = raw.getBytes(StandardCharsets.UTF_8);
    return MarkupText.decodeAttribute(value, 0, value.length);
  }

  /** The same of an element that it holds; null where there is none. */
  public @Nullable String attributeOf(String child, String local) {
    Element found = first(child);
    return found == null ? null : found.attribute(local);
  }

  /** Where an attribute starts with the white space before it, its value starts, and ends. */
  private int @Nullable [] place(String local) {
    int at = 0;
    while (at < attributes.length()) {
      int equals = attributes.indexOf('=', at);
      if (equals < 0) {
        return null;
      }
      int quote = equals + 1;
      while (attributes.charAt(quote) != '"' && attributes.charAt(quote) != '\'') {
        quote++;
      }
      int end = attributes.indexOf(attributes.charAt(quote), quote + 1);
      String qualified = attributes.substring(at, equals).strip();
      if (qualified.substring(qualified.indexOf(':') + 1).equals(local)
          && !qualified.startsWith("xmlns:")) {
        return new int[] {at, quote + 1, end};
      }
      at = end + 1;
    }
    return null;
  }

  /**
   * Gives it an attribute, or another value to one that it has.
   *
   * @param qualified its name with the prefix that the part writes
   */
  public Element with(String qualified, String value) {
    int[] place = place(qualified.substring(qualified.indexOf(':') + 1));
    String written = MarkupText.encodeAttribute(value);
    attributes =
        place == null
            ? BLANKS_AT_END.matcher(attributes).replaceFirst("")
                + " "
                + qualified
                + "=\""
                + written
                + "\""
            : attributes.substring(0, place[1]) + written + attributes.substring(place[2]);
    return this;
  }

  /** Takes an attribute out. */
  public void without(String local) {
    int[] place = place(local);
    if (place != null) {
      attributes = attributes.substring(0, place[0]) + attributes.substring(place[2] + 1);
    }
  }

  /** Whether its tag declares a prefix. */
  boolean declares(String prefix) {
    return attributes.contains(" xmlns:" + prefix + "=");
  }

  /** Puts a node behind all that it holds. */
  public Element add(Node node) {
    return add(children.size(), node);
  }

  /** Puts a node before a place among all that it holds. */
  public Element add(int index, Node node) {
    if (node instanceof Element element) {
      if (element.parent != null) {
        throw new IllegalArgumentException("<" + element.name + "> stands elsewhere already");
      }
      element.parent = this;
    }
    children.add(index, node);
    return this;
  }

  /** Puts a text behind all that it holds. */
  public Element add(String text) {
    return add(Chars.of(text));
  }

  /** Its place in the element that it stands in. */
  public int index() {
    List<Node> siblings = standing().children;
    for (int i = 0; i < siblings.size(); i++) {
      if (siblings.get(i) == this) {
        return i;
      }
    }
    throw new IllegalStateException("<" + name + "> is not where it stands");
  }

  private Element standing() {
    if (parent == null) {
      throw new IllegalStateException("<" + name + "> stands nowhere");
    }
    return parent;
  }

  /** Puts an element before it. */
  public void before(Element other) {
    standing().add(index(), other);
  }

  /** Puts an element behind it. */
  public void after(Element other) {
    standing().add(index() + 1, other);
  }

  /** Takes it out from where it stands. */
  public Element remove() {
    standing().children.remove(index());
    parent = null;
    return this;
  }

  /** Takes all out that it holds. */
  public void clear() {
    for (Node each : children) {
      if (each instanceof Element element) {
        element.parent = null;
      }
    }
    children.clear();
  }

  /** The texts within it, one after the other. */
  public String text() {
    StringBuilder text = new StringBuilder();
    appendText(text);
    return text.toString();
  }

  private void appendText(StringBuilder text) {
    for (Node each : children) {
      if (each instanceof Chars chars) {
        text.append(chars.text());
      } else if (each instanceof Element element) {
        element.appendText(text);
      }
    }
  }

  @Override
  public void write(StringBuilder out) {
    out.append('<').append(tag).append(attributes);
    if (children.isEmpty() && cameEmpty) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Node each : children) {
      each.write(out);
    }
    out.append("</").append(tag).append('>');
  }

  @Override
  public Element copy() {
    Element copy = new Element(name, tag, attributes, cameEmpty);
    for (Node each : children) {
      copy.add(each.copy());
    }
    return copy;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }
}
