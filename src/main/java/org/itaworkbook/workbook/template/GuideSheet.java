package org.itaworkbook.workbook.template;

import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.StandardSheet;
import org.itaworkbook.workbook.contract.YearHeaders;

/**
 * Draws the first sheet: what the workbook is, for whom, what to do in which order, what the
 * colours mean, what to leave alone and whom to ask.
 */
final class GuideSheet {

  private static final List<Integer> WIDTHS = List.of(5, 25, 86);
  private static final int NUMBER = 0;
  private static final int KEY = 1;
  private static final int TEXT = 2;

  private final TemplateContext drawing;
  private final DrawnSheet sheet;
  private int row = DrawnSheet.LINK_ROW;
  private int step = 1;

  private GuideSheet(TemplateContext drawing) {
    this.drawing = drawing;
    this.sheet = drawing.sheet(StandardSheet.GUIDE.title(), WIDTHS);
  }

  static void draw(TemplateContext drawing) {
    new GuideSheet(drawing).draw();
  }

  private void draw() {
    boolean example = drawing.data() != null;
    String name = drawing.name();
    sheet.title(
        example ? Messages.thai("workbook.guide.example", name) : name,
        drawing.framework().title().th());
    banner(DrawStyle.LEAD, "workbook.guide.purpose");
    if (example) {
      banner(DrawStyle.LEAD, "workbook.guide.example.note");
    }
    drawing
        .framework()
        .caveat()
        .ifPresent(caveat -> sheet.banner(row++, DrawStyle.CAPTION, caveat.th()));
    gap();
    banner(DrawStyle.SECTION, "workbook.guide.steps");
    steps();
    gap();
    banner(DrawStyle.SECTION, "workbook.guide.legend");
    sample(DrawStyle.INPUT_CENTER, "input");
    sample(DrawStyle.ENGINE_MARK, "engine");
    sample(DrawStyle.SAMPLE_MAINTAIN, "maintain");
    sample(DrawStyle.SAMPLE_IMPROVE, "improve");
    gap();
    banner(DrawStyle.SECTION, "workbook.guide.cautions");
    line("free");
    line("names");
    line("blank");
    line("decimals");
    line("grey");
    gap();
    banner(DrawStyle.SECTION, "workbook.guide.about");
    line("contact");
    line("version");
    PageSetup.page(sheet.sheet(), false, drawing.name());
    PageSetup.screen(sheet.sheet());
  }

  private void steps() {
    Framework framework = drawing.framework();
    step(StandardSheet.AGENCY.title(), Messages.thai("workbook.guide.step.agency"));
    for (Instrument instrument : framework.instruments()) {
      step(
          YearHeaders.sheet(instrument),
          Messages.thai("workbook.guide.step.questions", instrument.name()));
    }
    step(StandardSheet.PUBLISHED.title(), Messages.thai("workbook.guide.step.published"));
    step(StandardSheet.UNITS.title(), Messages.thai("workbook.guide.step.units"));
    action("send");
    action("read");
    step(StandardSheet.MEASURES.title(), Messages.thai("workbook.guide.step.measures"));
  }

  private void step(String target, String text) {
    number();
    sheet.link(row, KEY, target, target);
    sheet.text(row, TEXT, DrawStyle.BODY, text);
    row++;
  }

  private void action(String key) {
    number();
    pair("workbook.guide.step." + key);
  }

  private void number() {
    sheet.text(row, NUMBER, DrawStyle.BODY_BOLD, step + ".");
    step++;
  }

  private void line(String key) {
    sheet.text(row, NUMBER, DrawStyle.BODY_BOLD, "•");
    pair("workbook.guide." + key);
  }

  /** A few words and what they mean, and on to the next row. */
  private void pair(String key) {
    Framework framework = drawing.framework();
    sheet.text(row, KEY, DrawStyle.BODY_BOLD, Messages.thai(key));
    sheet.text(
        row,
        TEXT,
        DrawStyle.BODY,
        Messages.thai(
            key + ".text",
            framework.fiscalYear().toString(),
            drawing.threshold(),
            StandardWorkbook.VERSION));
    row++;
  }

  private void sample(DrawStyle style, String key) {
    sheet.text(row, KEY, style, Messages.thai("workbook.guide.sample." + key));
    sheet.text(
        row,
        TEXT,
        DrawStyle.BODY,
        Messages.thai("workbook.guide.sample." + key + ".text", drawing.threshold()));
    row++;
  }

  private void gap() {
    sheet.gap(row);
    row++;
  }

  private void banner(DrawStyle style, String key) {
    sheet.banner(row, style, Messages.thai(key));
    row++;
  }
}
