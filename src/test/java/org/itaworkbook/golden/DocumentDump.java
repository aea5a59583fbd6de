package org.itaworkbook.golden;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.report.document.Paragraphs;
import org.itaworkbook.report.document.SeenText;
import org.itaworkbook.report.given.Document;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkupTree;

/** A .docx as text: style and words of each paragraph, cells by row, marks, charts. */
final class DocumentDump {

  private final List<String> lines = new ArrayList<>();
  private final Document document;

  private DocumentDump(Document document) {
    this.document = document;
  }

  static String of(byte[] file) {
    DocumentDump dump = new DocumentDump(Document.open(file));
    dump.blocks(dump.document.body());
    return String.join("\n", dump.lines) + "\n";
  }

  private void blocks(Element parent) {
    for (Element each : parent.elements()) {
      if (each.is("w:p")) {
        paragraph(each);
      } else if (each.is("w:tbl")) {
        each.elements("w:tr").forEach(this::row);
      }
    }
  }

  private void paragraph(Element paragraph) {
    String text = SeenText.of(paragraph).strip();
    lines.add(Paragraphs.style(paragraph) + " | " + text + marks(paragraph));
    for (Element chart : paragraph.all("c:chart")) {
      chart(chart);
    }
  }

  private static String marks(Element element) {
    StringBuilder marks = new StringBuilder();
    for (Element each : element.all("w:bookmarkStart")) {
      String name = String.valueOf(each.attribute("name"));
      if (!name.startsWith("_Toc")) {
        marks.append("  [").append(name).append(']');
      }
    }
    return marks.toString();
  }

  private void row(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row.elements("w:tc")) {
      cells.add(SeenText.of(cell).strip().replace("\n", " / "));
    }
    lines.add("  # " + String.join(" | ", cells) + marks(row));
  }

  private void chart(Element chart) {
    Relationship pointer =
        document
            .parts()
            .relationships(Document.BODY)
            .byId(String.valueOf(chart.attribute("id")))
            .orElseThrow();
    Element drawing = chart.within("w:drawing");
    if (drawing != null) {
      drawing.all("wp:docPr").forEach(each -> lines.add("  alt: " + each.attribute("descr")));
    }
    for (Element series :
        MarkupTree.parse(document.parts().read(pointer.target())).root().all("c:ser")) {
      List<String> values = new ArrayList<>();
      series.all("c:v").forEach(each -> values.add(each.text()));
      lines.add("  series: " + String.join(" ", values));
    }
  }
}
