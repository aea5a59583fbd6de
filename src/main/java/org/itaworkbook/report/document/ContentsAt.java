package org.itaworkbook.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.report.document.Headings.Heading;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkName;
import org.itaworkbook.report.markup.WordStyle;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents, a field over several paragraphs (ECMA-376 part 1, 17.16.5.68). Entries
 * have no page numbers: only a program that sets the pages knows them.
 */
public final class ContentsAt {

  private static final Pattern PAGE = Pattern.compile("[\\s.…]*[0-9๐-๙]*$");
  private static final Pattern LEVELS = Pattern.compile("\\\\o\\s+\"[1-9]-([1-9])\"");
  private static final int MOST_LEVELS = 3;

  private final Element first;
  private final Element last;
  private final Element begin;

  private ContentsAt(Element first, Element last, Element begin) {
    this.first = first;
    this.last = last;
    this.begin = begin;
  }

  /** Null where there is none, or its end stands elsewhere than its begin. */
  public static @Nullable ContentsAt in(Element body) {
    List<Element> runs = body.all("w:r");
    for (int i = 0; i < runs.size(); i++) {
      if (isBegin(runs, i)) {
        Element end = end(runs, i);
        Element first = runs.get(i).within("w:p");
        Element last = end == null ? null : end.within("w:p");
        if (first != null && last != null && first.parent() == last.parent()) {
          return new ContentsAt(first, last, runs.get(i));
        }
      }
    }
    return null;
  }

  private static boolean isBegin(List<Element> runs, int index) {
    if (!"begin".equals(sign(runs.get(index)))) {
      return false;
    }
    for (int i = index; i < runs.size() && !"separate".equals(sign(runs.get(i))); i++) {
      Element instruction = runs.get(i).first("w:instrText");
      if (instruction != null) {
        return instruction.text().strip().startsWith("TOC");
      }
    }
    return false;
  }

  private static @Nullable String sign(Element run) {
    return run.attributeOf("w:fldChar", "fldCharType");
  }

  private static @Nullable Element end(List<Element> runs, int begin) {
    int depth = 0;
    for (int i = begin; i < runs.size(); i++) {
      String sign = sign(runs.get(i));
      if ("begin".equals(sign)) {
        depth++;
      } else if ("end".equals(sign) && --depth == 0) {
        return runs.get(i);
      }
    }
    return null;
  }

  /** The headings that belong into it. */
  public List<Heading> entries(List<Heading> headings) {
    Matcher told = LEVELS.matcher(instruction());
    int levels = told.find() ? Integer.parseInt(told.group(1)) : MOST_LEVELS;
    return headings.stream().filter(each -> each.level() <= levels).toList();
  }

  private String instruction() {
    StringBuilder instruction = new StringBuilder();
    first.all("w:instrText").forEach(each -> instruction.append(each.text()));
    return instruction.toString();
  }

  /** Whether it says the same as the headings, whatever the numbers of pages. */
  public boolean says(List<Heading> entries) {
    List<String> there =
        Blocks.between(first, last).stream()
            .map(each -> bare(SeenText.of(each)))
            .filter(each -> !each.isEmpty())
            .toList();
    return there.equals(entries.stream().map(each -> bare(each.text())).toList());
  }

  private static String bare(String text) {
    return SeenText.bare(PAGE.matcher(text.strip()).replaceFirst(""));
  }

  /**
   * Writes it anew from the headings.
   *
   * @param marks number the bookmarks that it points at
   */
  public void write(List<Heading> entries, Marks marks) {
    List<Element> fieldsRuns = new ArrayList<>();
    boolean separated = false;
    for (Element run : first.all("w:r")) {
      if (!fieldsRuns.isEmpty() || run == begin) {
        fieldsRuns.add(run.copy());
        if ("separate".equals(sign(run))) {
          separated = true;
          break;
        }
      }
    }
    if (!separated || entries.isEmpty()) {
      return;
    }
    List<Element> old = Blocks.between(first, last);
    List<Element> lines = new ArrayList<>();
    for (Heading each : entries) {
      lines.add(line(each, target(each, marks)));
    }
    Element top = lines.get(0);
    int at = 1;
    for (Element run : fieldsRuns) {
      top.add(at++, run);
    }
    lines.get(lines.size() - 1).add(sign("end"));
    lines.forEach(first::before);
    keepBookmarks(old, lines.get(lines.size() - 1));
    old.forEach(Element::remove);
  }

  /** Makes its lines ordinary ones, each with a reference to the page of its heading. */
  public void open() {
    for (Element line : Blocks.between(first, last)) {
      line.all("w:r").stream()
          .filter(each -> each.first("w:fldChar") != null || each.first("w:instrText") != null)
          .forEach(Element::remove);
      for (Element link : line.all("w:hyperlink")) {
        String target = link.attribute("anchor");
        if (target != null) {
          link.add(Element.of("w:r", Element.of("w:tab")));
          link.add(sign("begin"));
          Element instruction = Element.of("w:instrText").with("xml:space", "preserve");
          link.add(Element.of("w:r", instruction.add(" PAGEREF " + target + " \\h ")));
          link.add(sign("separate"));
          link.add(Paragraphs.run(null, "1"));
          link.add(sign("end"));
        }
      }
    }
  }

  private static Element sign(String type) {
    return Element.of("w:r", Element.of("w:fldChar").with("w:fldCharType", type));
  }

  /** Bookmarks of others that stood in the old lines stand in the last one. */
  private static void keepBookmarks(List<Element> old, Element last) {
    for (Element line : old) {
      for (String kind : List.of("w:bookmarkStart", "w:bookmarkEnd")) {
        line.all(kind).forEach(each -> last.add(each.remove()));
      }
    }
  }

  private static Element line(Heading heading, String target) {
    Element style = Element.of("w:pStyle").with("w:val", WordStyle.contents(heading.level()));
    Element link =
        Element.of("w:hyperlink", Paragraphs.run(null, heading.text()))
            .with("w:anchor", target)
            .with("w:history", "1");
    return Element.of("w:p", Element.of("w:pPr", style), link);
  }

  /** The bookmark of a heading for the contents, which it gets where it has none. */
  private static String target(Heading heading, Marks marks) {
    for (Element each : heading.paragraph().all("w:bookmarkStart")) {
      String name = each.attribute("name");
      if (name != null && name.startsWith("_Toc")) {
        return name;
      }
    }
    return marks.target(heading.paragraph(), MarkName.CONTENTS);
  }
}
