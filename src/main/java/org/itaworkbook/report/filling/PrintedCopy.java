package org.itaworkbook.report.filling;

import java.util.Locale;
import java.util.regex.Pattern;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.report.document.Blocks;
import org.itaworkbook.report.document.ContentsAt;
import org.itaworkbook.report.document.Mark;
import org.itaworkbook.report.document.WordDocument;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkupTree;
import org.itaworkbook.text.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a document to be printed by LibreOffice, which numbers no entry of a field of contents
 * but numbers references to pages outside of one.
 */
public final class PrintedCopy {

  /** The same drawing in the free fonts of Debian, whose letters are half as large again. */
  private static final String SUBSTITUTE = "Laksaman";

  private static final double SCALE = 0.665;
  private static final Pattern STYLED = Pattern.compile("word/(?:[a-z]+[0-9]*|charts/[^/]+)\\.xml");

  private PrintedCopy() {}

  /**
   * Makes it.
   *
   * @param substitute whether the official typeface is not there
   */
  public static byte[] of(WordDocument document, boolean substitute) {
    ContentsAt contents = ContentsAt.in(document.body());
    if (contents != null) {
      contents.open();
      Mark hint = document.marks().get("note_contents");
      if (hint != null) {
        Blocks.remove(hint.blocks());
      }
    }
    document.toBytes();
    OpcPackage parts = document.parts();
    for (String each : parts.names()) {
      if (STYLED.matcher(each.toLowerCase(Locale.ROOT)).matches()) {
        parts.write(each, printed(parts.read(each), substitute));
      }
    }
    return parts.toBytes();
  }

  private static byte[] printed(byte[] part, boolean substitute) {
    MarkupTree tree = MarkupTree.parse(part);
    tree.root().each(PrintedCopy::speakThai);
    if (substitute) {
      tree.root().each(PrintedCopy::substitute);
    }
    return tree.toBytes();
  }

  /**
   * LibreOffice takes the language of a whole PDF from that of Latin letters. Who has it read aloud
   * would hear a Thai document in English.
   */
  private static void speakThai(Element element) {
    if (element.is("w:lang") && element.attribute("val") != null) {
      element.with("w:val", "th-TH");
    }
  }

  private static void substitute(Element element) {
    switch (element.name()) {
      case "w:rFonts" -> {
        for (String slot : new String[] {"ascii", "hAnsi", "eastAsia", "cs"}) {
          if (isOfficial(element.attribute(slot))) {
            element.with("w:" + slot, SUBSTITUTE);
          }
        }
      }
      case "a:latin", "a:cs" -> {
        if (isOfficial(element.attribute("typeface"))) {
          element.with("typeface", SUBSTITUTE);
        }
      }
      case "w:sz", "w:szCs" -> scale(element, "w:val", "val");
      case "a:defRPr", "a:rPr" -> scale(element, "sz", "sz");
      default -> {}
    }
  }

  private static boolean isOfficial(@Nullable String typeface) {
    return typeface != null
        && (typeface.equals(Typeface.OFFICIAL) || typeface.startsWith("TH Sarabun"));
  }

  private static void scale(Element element, String qualified, String local) {
    String size = element.attribute(local);
    if (size != null && size.matches("[0-9]{1,5}")) {
      element.with(qualified, String.valueOf((int) (Integer.parseInt(size) * SCALE + 0.5)));
    }
  }
}
