package org.itaworkbook.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkName;
import org.jspecify.annotations.Nullable;

/**
 * The fields that show values of the report (ECMA-376 part 1, 17.16.5.15), whether they are one
 * element or a row of runs.
 */
public final class ValueFields {

  private static final Pattern NAMED =
      Pattern.compile("\\s*DOCPROPERTY\\s+\"?([^\"\\s\\\\]+)\"?.*", Pattern.DOTALL);

  /**
   * A field.
   *
   * @param name of the value, without what all begin with
   * @param parts the element, or all runs from its begin to its end
   * @param result the runs that show its result
   * @param behind where a result is put that has no run; null for one element
   */
  private record Field(
      String name, List<Element> parts, List<Element> result, @Nullable Element behind) {}

  private ValueFields() {}

  /** The names of the values that are shown somewhere. */
  public static List<String> names(Element root) {
    return fields(root).stream().map(Field::name).distinct().toList();
  }

  /**
   * Sets what all of them show.
   *
   * @param values from a name to its text; a field whose name has none is left alone
   * @return whether anything changed
   */
  public static boolean set(Element root, UnaryOperator<@Nullable String> values) {
    boolean changed = false;
    for (Field each : fields(root)) {
      String text = values.apply(each.name());
      if (text != null && !text.equals(shown(each))) {
        show(each, text);
        changed = true;
      }
    }
    return changed;
  }

  /** Makes all of them plain words. */
  public static void dissolve(Element root) {
    for (Field each : fields(root)) {
      if (each.behind() == null) {
        Element field = each.parts().get(0);
        for (Element inner : field.elements()) {
          field.before(inner.remove());
        }
        field.remove();
      } else {
        each.parts().stream().filter(run -> !each.result().contains(run)).forEach(Element::remove);
      }
    }
  }

  private static String shown(Field field) {
    StringBuilder text = new StringBuilder();
    field.result().forEach(each -> text.append(SeenText.of(each)));
    return text.toString();
  }

  private static void show(Field field, String text) {
    Element look = null;
    Element first = null;
    for (Element run : field.result()) {
      if (run.first("w:t") != null && first == null) {
        first = run;
        look = run.first("w:rPr");
      }
    }
    Element run = Paragraphs.run(look, text);
    if (first != null) {
      first.before(run);
    } else if (field.behind() == null) {
      field.parts().get(0).add(run);
    } else {
      field.behind().after(run);
    }
    for (Element each : field.result()) {
      if (each.parent() != null) {
        each.remove();
      }
    }
  }

  private static List<Field> fields(Element root) {
    List<Field> fields = new ArrayList<>();
    root.each(
        each -> {
          if (each.is("w:fldSimple")) {
            String name = name(String.valueOf(each.attribute("instr")));
            if (name != null) {
              fields.add(new Field(name, List.of(each), each.all("w:r"), null));
            }
          }
        });
    for (Element paragraph : root.all("w:p")) {
      collect(paragraph, fields);
    }
    return fields;
  }

  /** Those of one paragraph that are rows of runs, none of which holds another field. */
  private static void collect(Element paragraph, List<Field> fields) {
    List<Element> parts = new ArrayList<>();
    List<Element> result = new ArrayList<>();
    StringBuilder instruction = new StringBuilder();
    Element separator = null;
    int depth = 0;
    for (Element run : paragraph.all("w:r")) {
      String sign = run.attributeOf("w:fldChar", "fldCharType");
      if ("begin".equals(sign)) {
        depth++;
        parts.clear();
        result.clear();
        instruction.setLength(0);
        separator = null;
      }
      if (depth > 0) {
        parts.add(run);
        run.elements("w:instrText").forEach(each -> instruction.append(each.text()));
        if (separator != null && sign == null) {
          result.add(run);
        }
      }
      if ("separate".equals(sign)) {
        separator = run;
      } else if ("end".equals(sign) && depth > 0) {
        depth--;
        String name = name(instruction.toString());
        if (name != null && separator != null) {
          fields.add(new Field(name, List.copyOf(parts), List.copyOf(result), separator));
        }
        parts.clear();
        result.clear();
        instruction.setLength(0);
        separator = null;
      }
    }
  }

  private static @Nullable String name(String instruction) {
    Matcher matcher = NAMED.matcher(instruction);
    if (!matcher.matches()) {
      return null;
    }
    String property = matcher.group(1);
    return property.toUpperCase(Locale.ROOT).startsWith(MarkName.VALUE)
        ? property.substring(MarkName.VALUE.length())
        : null;
  }
}
