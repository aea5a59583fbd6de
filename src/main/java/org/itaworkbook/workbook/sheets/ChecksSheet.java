package org.itaworkbook.workbook.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Reconciliation;
import org.itaworkbook.analysis.Slip;
import org.itaworkbook.analysis.Withheld;
import org.itaworkbook.analysis.Wording;
import org.itaworkbook.answers.Cause;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.UnderstoodTable;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/** What was understood, what was found amiss and whether the figures agree with the published. */
public final class ChecksSheet {

  private static final int LAST = 5;

  private final SheetContext annotation;
  private final SheetWriter xml;
  private final Map<Place, QuestionTable> tables = new HashMap<>();
  private int row;

  public ChecksSheet(SheetContext annotation, StylesPart styles) {
    this.annotation = annotation;
    this.xml = annotation.sheet(styles, 22, 28, 20, 20, 24, 50).portrait();
  }

  public FinishedSheet draw() {
    xml.text(0, 0, annotation.text("checks.title"), CellLook.TITLE);
    xml.text(1, 0, annotation.text("checks.subtitle"), CellLook.SUBTITLE);
    row = 3;
    understood();
    findings();
    reconciliation();
    withheld();
    return new FinishedSheet(xml, List.of(), -1);
  }

  private void understood() {
    heading("checks.understood");
    header("sheet", "headerCell", "questions");
    xml.across(row - 1, 3, LAST, annotation.text("column.columns"), CellLook.HEADER);
    for (UnderstoodTable table : annotation.analysis().scores().understood()) {
      xml.text(row, 0, table.sheet(), CellLook.TEXT);
      Place header = new Place(table.sheet(), table.header());
      annotation.link(xml, row, 1, table.header(), header, table.header());
      xml.text(row, 2, annotation.digits(Integer.toString(table.questions())), CellLook.CENTER);
      String columns =
          table.columns().entrySet().stream()
              .map(each -> each.getKey() + " = " + columnName(table, each.getKey()))
              .collect(Collectors.joining(" · "));
      xml.across(row, 3, LAST, columns, CellLook.TEXT);
      row++;
    }
    row++;
  }

  /** A column by the header that staff gave it. */
  private String columnName(UnderstoodTable table, String letters) {
    if (tables.isEmpty()) {
      for (QuestionTable each : annotation.layout().questionTables()) {
        tables.putIfAbsent(new Place(each.sheet().name(), each.headerCell()), each);
      }
    }
    QuestionTable found = tables.get(new Place(table.sheet(), table.header()));
    int column = Address.column(letters);
    return found == null
        ? ""
        : found.sheet().content(found.headerRow(), column).text().strip().replaceAll("\\s+", " ");
  }

  private void findings() {
    heading("checks.findings");
    if (!annotation.measuresLeft().isEmpty()) {
      String codes = String.join(", ", annotation.measuresLeft());
      xml.across(row++, 0, LAST, annotation.text("checks.measuresLeft", codes), CellLook.WARN);
    }
    List<Cause> causes = Cause.of(annotation.analysis().findings());
    if (causes.isEmpty()) {
      xml.text(row++, 0, annotation.text("checks.noFindings"), CellLook.PLAIN);
      row++;
      return;
    }
    header("severity", "place");
    xml.across(row - 1, 2, LAST, annotation.text("column.message"), CellLook.HEADER);
    for (Cause cause : causes) {
      Finding finding = cause.finding();
      CellLook look =
          switch (finding.severity()) {
            case ERROR -> CellLook.BAD;
            case WARNING -> CellLook.WARN;
            case INFO -> CellLook.CENTER;
          };
      finding(finding, annotation.text("severity." + finding.severity()), look);
      cause
          .explains()
          .forEach(each -> finding(each, annotation.text("checks.explained"), CellLook.CENTER));
    }
    row++;
  }

  private void finding(Finding finding, String kind, CellLook look) {
    xml.text(row, 0, kind, look);
    link(row, 1, finding.place());
    xml.across(row++, 2, LAST, annotation.digits(finding.message().th()), CellLook.TEXT);
  }

  private void link(int at, int column, @Nullable Place place) {
    if (place == null) {
      xml.blank(at, column, CellLook.TEXT);
      return;
    }
    Place target = place.cell() == null ? new Place(place.sheet(), "A1") : place;
    annotation.link(xml, at, column, place.toString(), target, place);
  }

  private void reconciliation() {
    heading("checks.reconciliation");
    Reconciliation reconciliation = annotation.analysis().reconciliation();
    boolean published = !annotation.analysis().scores().published().figures().isEmpty();
    if (reconciliation.agrees()) {
      xml.text(
          row++,
          0,
          annotation.text(published ? "checks.agrees" : "checks.notPublished"),
          CellLook.PLAIN);
      row++;
      return;
    }
    xml.across(row, 0, 1, annotation.text("column.figure"), CellLook.HEADER);
    header(2, "computed", "published", "difference");
    for (Reconciliation.Difference each : reconciliation.differences()) {
      xml.across(row, 0, 1, name(each.figure()), CellLook.TEXT);
      annotation.figure(
          xml, EngineSheet.CHECKS, row, 2, each.figure(), annotation.look(CellLook.NUMBER, 2));
      xml.number(row, 3, each.published(), annotation.look(CellLook.NUMBER, 2));
      xml.number(
          row, 4, each.computed().subtract(each.published()), annotation.look(CellLook.BAD, 2));
      row++;
    }
    Reconciliation.LevelDifference level = reconciliation.levelDifference();
    if (level != null) {
      xml.across(row, 0, 1, name(FigureCode.LEVEL), CellLook.TEXT);
      xml.text(row, 2, level.computed().name().th(), CellLook.CENTER);
      xml.text(row, 3, level.published(), CellLook.CENTER);
      xml.blank(row, 4, CellLook.TEXT);
      row++;
    }
    row++;
    explanations(reconciliation);
  }

  private String name(FigureCode code) {
    var name = annotation.framework().publishedFigures().get(code);
    return annotation.digits(
        name == null ? new Wording(annotation.framework()).figure(code).th() : name.th());
  }

  private void explanations(Reconciliation reconciliation) {
    heading("checks.explanations");
    if (reconciliation.explanations().isEmpty()) {
      boolean sought =
          annotation.analysis().withheld().stream()
              .noneMatch(each -> each.kind() == Withheld.Kind.EXPLANATIONS);
      xml.text(
          row++,
          0,
          annotation.text(sought ? "checks.noExplanation" : "checks.notSought"),
          CellLook.PLAIN);
      row++;
      return;
    }
    xml.text(row++, 0, annotation.text("checks.explanationHint"), CellLook.SUBTITLE);
    header("code", "place", "typed", "suggested", "interval", "wording");
    for (Reconciliation.Explanation each : reconciliation.explanations()) {
      if (each.slips().size() > 1) {
        xml.text(row++, 0, annotation.text("checks.together", each.slips().size()), CellLook.PLAIN);
      }
      each.slips().forEach(this::slip);
    }
    row++;
  }

  private void slip(Slip slip) {
    ScoreKey key = slip.score();
    xml.text(row, 0, annotation.digits(key.question().toString()), CellLook.CENTER);
    link(row, 1, annotation.analysis().scores().places().scores().get(key));
    xml.number(row, 2, slip.from(), annotation.look(CellLook.BAD, 2));
    xml.number(row, 3, slip.to(), annotation.look(CellLook.GOOD, 2));
    xml.text(
        row,
        4,
        annotation.figure(slip.low()) + " – " + annotation.figure(slip.high()),
        CellLook.CENTER);
    annotation
        .framework()
        .question(key.question())
        .ifPresent(question -> xml.text(row, 5, question.wording(), CellLook.TEXT));
    row++;
  }

  private void withheld() {
    List<Withheld> withheld = annotation.analysis().withheld();
    if (withheld.isEmpty()) {
      return;
    }
    heading("checks.withheld");
    for (Withheld each : withheld) {
      String what = annotation.digits(each.name(annotation.framework()).th());
      xml.across(row, 0, 1, what, CellLook.TEXT);
      xml.across(row, 2, LAST, annotation.digits(each.reason().th()), CellLook.TEXT);
      row++;
    }
  }

  private void heading(String key) {
    xml.text(row++, 0, annotation.text(key), CellLook.HEADING);
  }

  private void header(String... keys) {
    header(0, keys);
  }

  private void header(int from, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      xml.text(row, from + i, annotation.text("column." + keys[i]), CellLook.HEADER);
    }
    row++;
  }
}
