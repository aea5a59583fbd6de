package org.itaworkbook.report.drawing;

import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.report.markup.MarkupTree;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.text.Palette;
import org.itaworkbook.text.Typeface;

/**
 * The styles of a report: TH SarabunPSK of 16 points, in tables of 14. Every size and weight is
 * told for Latin and for Thai letters, since Word keeps the two apart. Sizes are half points.
 */
final class StylesPart {

  private static final int TEXT = 32;
  private static final int TABLE = 28;
  private static final String[] HEADING_SPACE = {"240", "160", "120", "80"};
  private static final int[] HEADING_SIZE = {40, 36, 32, 32};

  private final XmlWriter xml = new XmlWriter();

  private StylesPart() {}

  static byte[] draw() {
    StylesPart styles = new StylesPart();
    styles.write();
    return styles.xml.toBytes();
  }

  private void write() {
    xml.open("w:styles").with("xmlns:w", MarkupTree.WORD);
    defaults();
    normal();
    body();
    headings();
    covers();
    tables();
    contents();
    xml.close();
  }

  private void defaults() {
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.empty("w:rFonts");
    for (String slot : new String[] {"ascii", "hAnsi", "eastAsia", "cs"}) {
      xml.with("w:" + slot, Typeface.OFFICIAL);
    }
    size(TEXT);
    xml.empty("w:lang").with("w:val", "en-US").with("w:eastAsia", "en-US").with("w:bidi", "th-TH");
    xml.close().close().open("w:pPrDefault").open("w:pPr");
    xml.empty("w:spacing").with("w:after", 0).with("w:line", 240).with("w:lineRule", "auto");
    xml.close().close().close();
  }

  private void size(int halfPoints) {
    xml.empty("w:sz").with("w:val", halfPoints).empty("w:szCs").with("w:val", halfPoints);
  }

  private void normal() {
    xml.open("w:style").with("w:type", "paragraph").with("w:default", "1");
    xml.with("w:styleId", "Normal");
    xml.empty("w:name").with("w:val", "Normal").empty("w:qFormat").close();
    xml.open("w:style").with("w:type", "character").with("w:default", "1");
    xml.with("w:styleId", "DefaultParagraphFont");
    xml.empty("w:name").with("w:val", "Default Paragraph Font").close();
    xml.open("w:style").with("w:type", "table").with("w:default", "1");
    xml.with("w:styleId", "TableNormal");
    xml.empty("w:name").with("w:val", "Normal Table").open("w:tblPr");
    xml.empty("w:tblInd").with("w:w", 0).with("w:type", "dxa").close().close();
  }

  private void begin(String id, String name) {
    xml.open("w:style").with("w:type", "paragraph");
    if (id.startsWith("ITA")) {
      xml.with("w:customStyle", "1");
    }
    xml.with("w:styleId", id);
    xml.empty("w:name").with("w:val", name).empty("w:basedOn").with("w:val", "Normal");
    xml.empty("w:qFormat");
  }

  private void begin(WordStyle style, String name) {
    begin(style.id(), name);
  }

  /** Spacing, indentation and adjustment, in the order of the schema. */
  private void lines(int before, int after, int left, int firstLine, String adjustment) {
    xml.empty("w:spacing").with("w:before", before).with("w:after", after);
    xml.empty("w:ind").with("w:left", left);
    if (firstLine < 0) {
      xml.with("w:hanging", -firstLine);
    } else {
      xml.with("w:firstLine", firstLine);
    }
    xml.empty("w:jc").with("w:val", adjustment);
  }

  private void body() {
    begin(WordStyle.BODY, "ITA เนื้อความ");
    xml.open("w:pPr");
    lines(0, 60, 0, 1134, "thaiDistribute");
    xml.close().close();
    begin(WordStyle.LIST, "ITA รายการ");
    xml.open("w:pPr");
    lines(0, 40, 1134, 0, "thaiDistribute");
    xml.close().close();
    begin(WordStyle.FLUSH, "ITA เนื้อความชิดซ้าย");
    xml.open("w:pPr").empty("w:keepNext");
    lines(0, 60, 0, 0, "left");
    xml.close().close();
    begin(WordStyle.NOTE, "ITA หมายเหตุ");
    xml.open("w:pPr");
    lines(40, 40, 0, 0, "left");
    xml.close().open("w:rPr");
    size(TABLE);
    xml.close().close();
    begin(WordStyle.PROPOSAL, "ITA ข้อเสนอจากระบบ");
    xml.open("w:pPr").open("w:pBdr");
    xml.empty("w:left").with("w:val", "single").with("w:sz", 24).with("w:space", 8);
    xml.with("w:color", Palette.SERIES.rgb()).close();
    xml.empty("w:shd").with("w:val", "clear").with("w:color", "auto");
    xml.with("w:fill", Palette.INPUT_GROUND.rgb());
    lines(0, 60, 0, 1134, "thaiDistribute");
    xml.close().close();
    begin(WordStyle.CHART, "ITA แผนภูมิ");
    xml.open("w:pPr");
    lines(60, 60, 0, 0, "center");
    xml.close().close();
  }

  private void headings() {
    for (int level = 1; level <= HEADING_SIZE.length; level++) {
      begin(WordStyle.heading(level), "heading " + level);
      xml.open("w:pPr").empty("w:keepNext").empty("w:keepLines");
      xml.empty("w:spacing").with("w:before", HEADING_SPACE[level - 1]).with("w:after", 60);
      xml.empty("w:outlineLvl").with("w:val", level - 1).close();
      xml.open("w:rPr").empty("w:b").empty("w:bCs");
      if (level < 3) {
        xml.empty("w:color").with("w:val", Palette.TITLE.rgb());
      }
      size(HEADING_SIZE[level - 1]);
      xml.close().close();
    }
  }

  private void covers() {
    cover(WordStyle.TITLE, "Title", 60);
    cover(WordStyle.SUBTITLE, "Subtitle", 48);
    cover(WordStyle.CONTENTS_TITLE, "TOC Heading", 40);
    begin(WordStyle.HEADER, "header");
    xml.open("w:pPr").empty("w:jc").with("w:val", "center").close().close();
  }

  private void cover(WordStyle style, String name, int size) {
    begin(style, name);
    xml.open("w:pPr");
    lines(0, 120, 0, 0, "center");
    xml.close().open("w:rPr").empty("w:b").empty("w:bCs");
    xml.empty("w:color").with("w:val", Palette.TITLE.rgb());
    size(size);
    xml.close().close();
  }

  private void tables() {
    cells(WordStyle.TABLE_TEXT, "ITA ตาราง ข้อความ", "left", 0, false);
    cells(WordStyle.TABLE_LIST, "ITA ตาราง รายการ", "left", -170, false);
    cells(WordStyle.TABLE_FIGURE, "ITA ตาราง ตัวเลข", "center", 0, false);
    cells(WordStyle.TABLE_HEADER, "ITA ตาราง หัวคอลัมน์", "center", 0, true);
    cells(WordStyle.TABLE_BAND, "ITA ตาราง แถบ", "left", 0, true);
    xml.open("w:style").with("w:type", "table").with("w:styleId", WordStyle.TABLE_GRID.id());
    xml.empty("w:name").with("w:val", "Table Grid");
    xml.empty("w:basedOn").with("w:val", "TableNormal");
    xml.open("w:tblPr").open("w:tblBorders");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml.empty("w:" + side).with("w:val", "single").with("w:sz", 4).with("w:space", 0);
      xml.with("w:color", Palette.ENGINE_BORDER.rgb());
    }
    xml.close().close().close();
  }

  private void cells(WordStyle style, String name, String adjustment, int first, boolean bold) {
    begin(style, name);
    xml.open("w:pPr");
    if (bold) {
      xml.empty("w:keepNext");
    }
    lines(0, 0, -first, first, adjustment);
    xml.close().open("w:rPr");
    if (bold) {
      xml.empty("w:b").empty("w:bCs");
    }
    size(TABLE);
    xml.close().close();
  }

  private void contents() {
    for (int level = 1; level <= 3; level++) {
      xml.open("w:style").with("w:type", "paragraph");
      xml.with("w:styleId", WordStyle.contents(level));
      xml.empty("w:name").with("w:val", "toc " + level);
      xml.empty("w:basedOn").with("w:val", "Normal");
      xml.open("w:pPr").open("w:tabs").empty("w:tab").with("w:val", "right");
      xml.with("w:leader", "dot").with("w:pos", PageLayout.TEXT_WIDTH).close();
      xml.empty("w:ind").with("w:left", 284 * (level - 1));
      xml.close();
      if (level == 1) {
        xml.open("w:rPr").empty("w:b").empty("w:bCs").close();
      }
      xml.close();
    }
    xml.open("w:style").with("w:type", "character").with("w:styleId", WordStyle.LINK.id());
    xml.empty("w:name").with("w:val", "Hyperlink").open("w:rPr");
    xml.empty("w:color").with("w:val", Palette.LINK.rgb());
    xml.empty("w:u").with("w:val", "single").close().close();
  }
}
