package org.itaworkbook.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.itaworkbook.charts.ChartWorkbook;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.report.contents.ChartPart;
import org.itaworkbook.report.drawing.NativeChart;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkupTree;
import org.itaworkbook.text.Digits;
import org.jspecify.annotations.Nullable;

/** A native chart in a document. Its data are changed; kind, colours and size stay. */
public final class ChartAt {

  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";

  private final OpcPackage parts;
  private final String part;
  private final Element drawing;

  private ChartAt(OpcPackage parts, String part, Element drawing) {
    this.parts = parts;
    this.part = part;
    this.drawing = drawing;
  }

  /**
   * The first chart among blocks; null where there is none.
   *
   * @param document the part that they stand in
   */
  public static @Nullable ChartAt in(OpcPackage parts, String document, List<Element> blocks) {
    for (Element block : blocks) {
      for (Element chart : block.all("c:chart")) {
        String id = chart.attribute("id");
        Element drawing = chart.within("w:drawing");
        Relationship pointer =
            id == null ? null : parts.relationships(document).byId(id).orElse(null);
        if (pointer != null && drawing != null && parts.has(pointer.target())) {
          return new ChartAt(parts, pointer.target(), drawing);
        }
      }
    }
    return null;
  }

  /** The name of its part. */
  public String part() {
    return part;
  }

  /** What a person is told who cannot see it; empty for nothing. */
  public String description() {
    for (Element each : drawing.all("wp:docPr")) {
      String description = each.attribute("descr");
      return description == null ? "" : description;
    }
    return "";
  }

  public void setDescription(String description) {
    drawing.all("wp:docPr").forEach(each -> each.with("descr", description));
  }

  /**
   * Makes it show something else.
   *
   * @return whether it showed anything else before
   */
  public boolean show(ChartPart shown, Digits digits) {
    byte[] before = parts.read(part);
    MarkupTree tree = MarkupTree.parse(before);
    List<Element> series = tree.root().all("c:ser");
    ChartWorkbook workbook = shown.workbook();
    if (series.size() != shown.series().size()) {
      replace(shown, digits);
      return true;
    }
    int index = 0;
    for (Map.Entry<String, List<@Nullable BigDecimal>> each : shown.series().entrySet()) {
      Element one = series.get(index);
      name(one, digits.in(each.getKey()));
      categories(one, shown.categories().stream().map(digits::in).toList(), workbook);
      values(one, each.getValue(), workbook.seriesReference(index));
      index++;
    }
    List<List<@Nullable BigDecimal>> columns = List.copyOf(shown.columns().values());
    if (columns.size() == 2) {
      LabelSides.set(series.get(0), columns.get(0), series.get(1), columns.get(1));
    }
    tree.root()
        .all("c:valAx")
        .forEach(each -> each.all("c:min").forEach(least -> least.with("val", "0")));
    byte[] after = tree.toBytes();
    if (Arrays.equals(before, after)) {
      return false;
    }
    parts.write(part, after);
    embed(workbook);
    return true;
  }

  /** One whose series are others than those of the template is drawn anew. */
  private void replace(ChartPart shown, Digits digits) {
    String pointer = embed(shown.workbook());
    parts.write(part, NativeChart.of(shown, digits).toXml(pointer));
  }

  /** Gives it the workbook of its data; its relationship. */
  private String embed(ChartWorkbook workbook) {
    List<Relationship> pointers = parts.relationships(part).ofType("package");
    byte[] bytes = workbook.toBytes();
    if (!pointers.isEmpty() && parts.has(pointers.get(0).target())) {
      parts.write(pointers.get(0).target(), bytes);
      return pointers.get(0).id();
    }
    String name = parts.freeName("word/embeddings/ita_chart", ".xlsx");
    parts.add(name, ChartWorkbook.CONTENT_TYPE, bytes);
    return parts.relationships(part).add(PACKAGE, name);
  }

  private static void name(Element series, String name) {
    Element told = series.first("c:tx");
    if (told == null) {
      return;
    }
    List<Element> values = told.all("c:v");
    if (values.isEmpty()) {
      told.clear();
      told.add(Element.of("c:v").add(name));
    } else if (!values.get(0).text().equals(name)) {
      values.get(0).clear();
      values.get(0).add(name);
    }
  }

  private static void categories(Element series, List<String> names, ChartWorkbook workbook) {
    Element categories = series.first("c:cat");
    if (categories == null) {
      return;
    }
    Element list = categories.first("c:strRef", "c:strCache");
    if (list != null && points(list).equals(names)) {
      return;
    }
    categories.clear();
    Element cache = Element.of("c:strCache");
    fill(cache, names);
    categories.add(Element.of("c:strRef", text("c:f", workbook.categoryReference()), cache));
  }

  private static void values(Element series, List<@Nullable BigDecimal> values, String reference) {
    Element told = series.first("c:val");
    if (told == null) {
      return;
    }
    List<@Nullable String> texts = new ArrayList<>();
    values.forEach(each -> texts.add(each == null ? null : each.toPlainString()));
    Element list = told.first("c:numRef", "c:numCache");
    if (list != null && same(points(list), texts)) {
      return;
    }
    Element format = list == null ? null : list.first("c:formatCode");
    told.clear();
    Element cache = Element.of("c:numCache");
    cache.add(format == null ? text("c:formatCode", "0.00") : format.copy());
    fill(cache, texts);
    told.add(Element.of("c:numRef", text("c:f", reference), cache));
  }

  /** Numbers that some program wrote with other zeros are the same. */
  private static boolean same(List<@Nullable String> there, List<@Nullable String> wanted) {
    if (there.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < there.size(); i++) {
      String one = there.get(i);
      String other = wanted.get(i);
      if (one == null || other == null ? one != other : !isSame(one, other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String one, String other) {
    try {
      return new BigDecimal(one.strip()).compareTo(new BigDecimal(other)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Element text(String name, String text) {
    return Element.of(name).add(text);
  }

  private static void fill(Element cache, List<? extends @Nullable String> points) {
    cache.add(Element.of("c:ptCount").with("val", String.valueOf(points.size())));
    for (int i = 0; i < points.size(); i++) {
      String point = points.get(i);
      if (point != null) {
        cache.add(Element.of("c:pt", text("c:v", point)).with("idx", String.valueOf(i)));
      }
    }
  }

  private static List<@Nullable String> points(Element cache) {
    String count = cache.attributeOf("c:ptCount", "val");
    int size = count != null && count.matches("[0-9]{1,4}") ? Integer.parseInt(count) : 0;
    List<@Nullable String> points = new ArrayList<>(Collections.nCopies(size, null));
    for (Element each : cache.elements("c:pt")) {
      String index = each.attribute("idx");
      Element value = each.first("c:v");
      if (index != null && value != null && index.matches("[0-9]{1,4}")) {
        int at = Integer.parseInt(index);
        if (at < size) {
          points.set(at, value.text());
        }
      }
    }
    return points;
  }
}
