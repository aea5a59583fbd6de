package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.PartGap;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.formulas.ValidScore;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;

/** Where the two groups of people who answer one instrument disagree. */
public final class GapSheet {

  private static final int FIRST = 4;
  private static final int CHART_ROWS = 15;

  private final SheetContext annotation;
  private final Instrument instrument;
  private final Part one;
  private final Part other;
  private final SheetWriter xml;
  private final List<QuestionResult> questions;

  public GapSheet(SheetContext annotation, Instrument instrument, StylesPart styles) {
    this.annotation = annotation;
    this.instrument = instrument;
    this.one = instrument.parts().get(0);
    this.other = instrument.parts().get(1);
    this.xml = new SheetWriter(styles, 9, 58, 15, 15, 15, 13, 26);
    this.questions =
        annotation.analysis().questions().stream()
            .filter(each -> each.instrument().equals(instrument))
            .toList();
  }

  public FinishedSheet draw() {
    String first = one.name().th();
    String second = other.name().th();
    xml.text(0, 0, annotation.text("gap.title", first, second), CellLook.TITLE);
    xml.text(1, 0, annotation.text("gap.subtitle", first, second), CellLook.SUBTITLE);
    annotation.stalenessToo(xml, 2, 0);
    String[] headers = {
      annotation.text("column.code"),
      annotation.text("column.wording"),
      first,
      second,
      annotation.text("column.gap"),
      annotation.text("column.threshold"),
      annotation.text("column.reading")
    };
    for (int i = 0; i < headers.length; i++) {
      xml.text(FIRST - 1, i, headers[i], CellLook.HEADER);
    }
    int row = FIRST;
    for (QuestionResult each : questions) {
      write(row++, each);
    }
    int chartRow = row + 1;
    new GapStatisticsBlock(annotation, xml, instrument, FIRST, row - 1, isLive())
        .draw(chartRow + CHART_ROWS + 1);
    xml.breakBefore(chartRow);
    xml.freeze(FIRST);
    return new FinishedSheet(
        xml,
        List.of(
            new FinishedSheet.PlacedChart(
                chart(row - 1), 0, chartRow, headers.length, chartRow + CHART_ROWS)),
        FIRST - 1);
  }

  /** Whether the gaps that the sheet shows are exact, so that statistics can be made of them. */
  private boolean isLive() {
    return questions.stream()
        .flatMap(each -> each.scores().values().stream())
        .allMatch(LiveRounding::isWhole);
  }

  private void write(int row, QuestionResult each) {
    CellLook number = annotation.look(CellLook.NUMBER, 2);
    String code = annotation.digits(each.question().code().toString());
    var place = annotation.analysis().scores().places().questions().get(each.question().code());
    if (place == null) {
      xml.text(row, 0, code, CellLook.LINK);
    } else {
      annotation.link(xml, row, 0, code, place, place);
    }
    xml.text(row, 1, each.question().wording(), CellLook.TEXT);
    for (int i = 0; i < 2; i++) {
      Part part = instrument.parts().get(i);
      BigDecimal score = each.scores().get(part.id());
      boolean below = score != null && Triage.isBelow(score, annotation.framework().threshold());
      annotation.score(
          xml,
          row,
          2 + i,
          new ScoreKey(each.question().code(), part.id()),
          below ? annotation.look(CellLook.IMPROVE, 2) : number);
    }
    String left = Addresses.of(row, 2);
    String right = Addresses.of(row, 3);
    BigDecimal gap = each.gap() == null ? null : Rounding.figure(each.gap());
    if (each.gap() == null || LiveRounding.isExact(each.gap())) {
      xml.formula(
          row,
          4,
          ValidScore.ifBoth(left, right, LiveRounding.difference(left + "-" + right)),
          gap,
          number);
    } else {
      xml.number(row, 4, gap, number);
    }
    xml.formula(row, 5, annotation.threshold(), annotation.framework().threshold(), number);
    reading(row, gap);
  }

  private void reading(int row, @org.jspecify.annotations.Nullable BigDecimal gap) {
    String higher = annotation.text("gap.higher", one.name());
    String lower = annotation.text("gap.higher", other.name());
    String equal = annotation.text("gap.equal");
    String cell = Addresses.of(row, 4);
    String said = gap == null ? "" : gap.signum() > 0 ? higher : gap.signum() < 0 ? lower : equal;
    xml.formulaText(
        row,
        6,
        "IF("
            + cell
            + "=\"\",\"\",IF("
            + cell
            + ">0,"
            + FormulaText.quoted(higher)
            + ",IF("
            + cell
            + "<0,"
            + FormulaText.quoted(lower)
            + ","
            + FormulaText.quoted(equal)
            + ")))",
        said,
        CellLook.CENTER);
  }

  private Chart chart(int last) {
    List<String> labels = new ArrayList<>();
    List<BigDecimal> first = new ArrayList<>();
    List<BigDecimal> second = new ArrayList<>();
    List<BigDecimal> all = new ArrayList<>();
    List<BigDecimal> thresholds = new ArrayList<>();
    for (QuestionResult each : questions) {
      labels.add(annotation.digits(each.question().code().toString()));
      first.add(each.scores().get(one.id()));
      second.add(each.scores().get(other.id()));
      thresholds.add(annotation.framework().threshold());
    }
    all.addAll(first);
    all.addAll(second);
    BigDecimal minimum = Chart.minimum(all, annotation.framework().threshold());
    return new Chart(
        annotation.text("chart.gap.title", one.name(), other.name(), minimum.toPlainString()),
        annotation.text("chart.gap.description", one.name(), other.name()),
        minimum,
        annotation.format(2),
        new Chart.Range<>(area(0, last), labels),
        List.of(
            new Chart.Series(
                one.name().th(), Palette.SERIES.rgb(), new Chart.Range<>(area(2, last), first)),
            new Chart.Series(
                other.name().th(),
                Palette.OTHER_SERIES.rgb(),
                new Chart.Range<>(area(3, last), second))),
        new Chart.Series(
            annotation.text(
                "chart.threshold", CellContent.plain(annotation.framework().threshold())),
            Palette.THRESHOLD.rgb(),
            new Chart.Range<>(area(5, last), thresholds)));
  }

  private String area(int column, int last) {
    return Addresses.area(annotation.title(EngineSheet.GAP), column, FIRST, last);
  }

  /** Whether a year has anything to say here. */
  public static java.util.Optional<Instrument> parted(SheetContext annotation) {
    PartGap gap = annotation.analysis().gap();
    return gap != null
        ? java.util.Optional.of(gap.instrument())
        : annotation.framework().instruments().stream()
            .filter(each -> each.parts().size() == 2)
            .findFirst();
  }
}
