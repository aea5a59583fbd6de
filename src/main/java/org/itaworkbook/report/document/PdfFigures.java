package org.itaworkbook.report.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of a tagged PDF that LibreOffice made, which forgets what is said of charts to a
 * person who cannot see them. It is put back behind what is there, as an incremental update (ISO
 * 32000-1, 7.5.6), so that no byte of the PDF changes.
 */
public final class PdfFigures {

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<=[\\r\\n])([0-9]{1,9}) 0 obj\\s*<</Type/StructElem\\s*/S/Figure\\b(.*?)>>\\s*endobj",
          Pattern.DOTALL);
  private static final Pattern TRAILER =
      Pattern.compile(
          "trailer\\s*<<(.*)>>\\s*startxref\\s+([0-9]{1,12})\\s*%%EOF\\s*$", Pattern.DOTALL);

  private PdfFigures() {}

  /**
   * The same PDF, whose figures say what they show. One that is built otherwise, or has other
   * figures than the document, comes back as it is.
   *
   * @param descriptions of each figure in the order of the document; empty where there is none
   */
  public static byte[] described(byte[] pdf, List<String> descriptions) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    List<MatchResult> figures = FIGURE.matcher(text).results().toList();
    Matcher trailer = TRAILER.matcher(text.substring(Math.max(0, text.lastIndexOf("trailer"))));
    if (figures.isEmpty() || figures.size() != descriptions.size() || !trailer.find()) {
      return pdf;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(pdf);
    StringBuilder table = new StringBuilder("xref\n");
    for (int i = 0; i < figures.size(); i++) {
      MatchResult figure = figures.get(i);
      if (descriptions.get(i).isEmpty() || figure.group(2).contains("/Alt")) {
        continue;
      }
      write(out, "\n");
      table
          .append(figure.group(1))
          .append(" 1\n")
          .append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
      write(
          out,
          figure.group(1)
              + " 0 obj\n<</Type/StructElem\n/S/Figure\n/Alt"
              + hexadecimal(descriptions.get(i))
              + figure.group(2)
              + ">>\nendobj\n");
    }
    int start = out.size();
    write(
        out,
        table
            + "trailer\n<<"
            + trailer.group(1)
            + "/Prev "
            + trailer.group(2)
            + "\n>>\nstartxref\n"
            + start
            + "\n%%EOF\n");
    return out.toByteArray();
  }

  /** What is said of the drawings of a document, in their order. */
  public static List<String> descriptions(WordDocument document) {
    List<String> descriptions = new ArrayList<>();
    document
        .body()
        .all("wp:docPr")
        .forEach(
            each -> {
              String description = each.attribute("descr");
              descriptions.add(description == null ? "" : description);
            });
    return descriptions;
  }

  /** A text as PDF has it: UTF-16 with its mark. */
  private static String hexadecimal(String text) {
    byte[] bytes = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
    return "<" + HexFormat.of().withUpperCase().formatHex(bytes) + ">\n";
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
