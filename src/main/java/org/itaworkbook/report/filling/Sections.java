package org.itaworkbook.report.filling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.report.document.Blocks;
import org.itaworkbook.report.document.Mark;
import org.itaworkbook.report.document.Marks;
import org.itaworkbook.report.document.SeenText;
import org.itaworkbook.report.filling.Memory.Written;
import org.itaworkbook.report.markup.Element;
import org.jspecify.annotations.Nullable;

/**
 * The sections of groups and indicators. A section goes from its marked heading to the next such
 * heading, with whatever people have put into it; where an indicator comes into another group, its
 * whole section moves there.
 */
final class Sections {

  private static final String GROUP = "group_";
  private static final String INDICATOR = "indicator_";
  private static final String END = "groups_end";

  private final Filling filling;
  private final Marks marks;

  /** From the name of its mark to all elements of a section, in the order of the document. */
  private final Map<String, List<Element>> sections = new LinkedHashMap<>();

  Sections(Filling filling) {
    this.filling = filling;
    this.marks = filling.document().marks();
  }

  static boolean isBoundary(Element block) {
    return YearTemplate.bears(block, GROUP)
        || YearTemplate.bears(block, INDICATOR)
        || YearTemplate.bears(block, END);
  }

  /** Puts every section where it belongs. */
  void arrange() {
    find();
    List<List<Element>> wanted = new ArrayList<>();
    Map<IndicatorGroup, List<String>> members = members();
    for (IndicatorGroup group : IndicatorGroup.values()) {
      List<String> own = members.getOrDefault(group, List.of());
      String name = GROUP + group;
      if (own.isEmpty() && isSpare(group)) {
        takeOut(name, group);
        continue;
      }
      List<Element> heading = own.isEmpty() ? sections.get(name) : heading(name);
      if (heading != null) {
        wanted.add(heading);
        remember(name, heading.get(0));
      }
      own.forEach(each -> wanted.add(sections.getOrDefault(each, List.of())));
    }
    order(wanted);
  }

  private void remember(String name, Element heading) {
    Written before = filling.before(name);
    filling
        .now()
        .put(name, before == null || before.out() ? Written.of(SeenText.of(heading)) : before);
  }

  /** Finds the sections; only those beside each other count. */
  private void find() {
    Element start = null;
    for (Mark mark : marks.all()) {
      if ((mark.name().startsWith(GROUP) || mark.name().startsWith(INDICATOR))
          && !mark.blocks().isEmpty()) {
        start = mark.blocks().get(0);
        break;
      }
    }
    Element parent = start == null ? null : start.parent();
    if (start == null || parent == null) {
      return;
    }
    List<Element> section = null;
    for (Element each : parent.elements().subList(place(parent, start), parent.elements().size())) {
      if (each.is("w:sectPr")) {
        break;
      }
      String name = Blocks.isBlock(each) ? boundary(each) : null;
      if (END.equals(name)) {
        break;
      }
      if (name != null) {
        section = new ArrayList<>();
        sections.put(name, section);
      }
      if (section != null) {
        section.add(each);
      }
    }
    if (!marks.has(END)) {
      cutLast();
    }
  }

  /** Where nothing says where the last section ends, it is its heading with what is marked. */
  private void cutLast() {
    List<Element> last = List.of();
    for (List<Element> each : sections.values()) {
      last = each;
    }
    int end = 1;
    for (int i = 1; i < last.size(); i++) {
      if (YearTemplate.bears(last.get(i), "text_")) {
        end = i + 1;
      }
    }
    if (last.size() > end) {
      last.subList(end, last.size()).clear();
    }
  }

  private static int place(Element parent, Element start) {
    List<Element> all = parent.elements();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == start) {
        return i;
      }
    }
    return all.size();
  }

  private @Nullable String boundary(Element block) {
    for (Mark mark : marks.all()) {
      boolean kind =
          mark.name().startsWith(GROUP)
              || mark.name().startsWith(INDICATOR)
              || mark.name().equals(END);
      if (kind && mark.start().within("w:p") == block) {
        return mark.name();
      }
    }
    return null;
  }

  /** The sections of indicators by group; one of an unknown group stays in that where it stands. */
  private Map<IndicatorGroup, List<String>> members() {
    Map<IndicatorGroup, List<String>> members = new LinkedHashMap<>();
    IndicatorGroup at = IndicatorGroup.values()[0];
    for (String name : sections.keySet()) {
      if (name.startsWith(GROUP)) {
        at = group(name, at);
      } else {
        IndicatorGroup known = known(name);
        members.computeIfAbsent(known == null ? at : known, key -> new ArrayList<>()).add(name);
      }
    }
    members.values().forEach(each -> each.sort((one, other) -> number(one) - number(other)));
    return members;
  }

  private static IndicatorGroup group(String name, IndicatorGroup otherwise) {
    for (IndicatorGroup each : IndicatorGroup.values()) {
      if (name.equals(GROUP + each)) {
        return each;
      }
    }
    return otherwise;
  }

  private @Nullable IndicatorGroup known(String name) {
    for (Map.Entry<IndicatorGroup, List<Integer>> each : filling.contents().groups().entrySet()) {
      if (each.getValue().contains(number(name))) {
        return each.getKey();
      }
    }
    return null;
  }

  private static int number(String indicator) {
    String number = indicator.substring(INDICATOR.length());
    return number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
  }

  /** Whether a group that has no indicator holds nothing but what the engine wrote. */
  private boolean isSpare(IndicatorGroup group) {
    List<Element> section = sections.get(GROUP + group);
    if (section == null || filling.contents().groups().containsKey(group)) {
      return false;
    }
    Written heading = filling.before(GROUP + group);
    if (heading != null && !heading.wrote(SeenText.of(section.get(0)))) {
      return false;
    }
    String name = "text_group_" + group;
    Mark text = marks.get(name);
    List<Element> ours = text == null ? List.of() : text.blocks();
    for (int i = 1; i < section.size(); i++) {
      if (Blocks.isBlock(section.get(i)) && !ours.contains(section.get(i))) {
        return false;
      }
    }
    Written before = filling.before(name);
    return text == null || before == null || before.wrote(text.text());
  }

  private void takeOut(String name, IndicatorGroup group) {
    Blocks.remove(sections.getOrDefault(name, List.of()).stream().filter(Blocks::isBlock).toList());
    sections.remove(name);
    forget(name);
    forget("text_group_" + group);
  }

  private void forget(String name) {
    Mark mark = marks.get(name);
    if (mark != null) {
      mark.remove();
      marks.forget(name);
    }
    filling.now().put(name, Written.OUT);
  }

  /** The section of a group's heading, which comes from the template where it was taken out. */
  private @Nullable List<Element> heading(String name) {
    List<Element> there = sections.get(name);
    Written before = filling.before(name);
    if (there != null || before == null || !before.out()) {
      return there;
    }
    List<Element> fresh = filling.template().section(name);
    filling.template().adopt(fresh, filling.document());
    return fresh;
  }

  /** Sets sections in an order, unless they stand in it. */
  private void order(List<List<Element>> wanted) {
    List<Element> all = new ArrayList<>();
    wanted.forEach(all::addAll);
    List<Element> there = new ArrayList<>();
    sections.values().forEach(there::addAll);
    if (all.equals(there) || there.isEmpty()) {
      return;
    }
    Element anchor = Element.of("w:p");
    there.get(0).before(anchor);
    for (Element each : all) {
      if (each.parent() != null) {
        each.remove();
      }
      anchor.before(each);
    }
    anchor.remove();
  }
}
