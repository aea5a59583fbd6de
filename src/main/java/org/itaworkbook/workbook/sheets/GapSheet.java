package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.analysis.PartGap;
import org.itaworkbook.analysis.QuestionResult;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.analysis.Triage;
import org.itaworkbook.charts.Chart;
import org.itaworkbook.charts.ThresholdSides;
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
import org.jspecify.annotations.Nullable;

/** Where the two groups of people who answer one instrument disagree. */
public final class GapSheet {

  private static final int FIRST = 4;
  private static final int CHART_ROWS = 13;

  /** Hidden columns of what the chart draws between and over the two points. */
  private static final int LOWER = 7;

  private static final int SPAN = 8;
  private static final int FIRST_BELOW = 9;
  private static final int SECOND_BELOW = 10;

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
    this.xml = annotation.sheet(styles, 7, 76, 13, 13, 13, 11, 24, 9, 9, 9, 9).portrait();
    for (int column : List.of(LOWER, SPAN, FIRST_BELOW, SECOND_BELOW)) {
      xml.hide(column);
    }
    this.questions =
        annotation.analysis().questions().stream()
            .filter(each -> each.instrument().code().equals(instrument.code()))
            .sorted(Comparator.comparing(GapSheet::lower))
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

  private static BigDecimal lower(QuestionResult question) {
    return question.scores().values().stream()
        .min(Comparator.naturalOrder())
        .orElse(BigDecimal.valueOf(101));
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
    drawn(row, each, left, right);
  }

  /** What the chart draws of a row, as formulas, so that it follows an edit. */
  private void drawn(int row, QuestionResult each, String left, String right) {
    String limit = annotation.threshold();
    BigDecimal first = each.scores().get(one.id());
    BigDecimal second = each.scores().get(other.id());
    String low = "MIN(" + left + "," + right + ")";
    xml.formula(
        row,
        LOWER,
        ValidScore.orZero(left, right, low),
        first == null || second == null ? BigDecimal.ZERO : first.min(second),
        CellLook.PLAIN);
    xml.formula(
        row,
        SPAN,
        ValidScore.orZero(left, right, "MAX(" + left + "," + right + ")-" + low),
        first == null || second == null ? BigDecimal.ZERO : first.subtract(second).abs(),
        CellLook.PLAIN);
    BigDecimal threshold = annotation.framework().threshold();
    xml.formula(
        row,
        FIRST_BELOW,
        ThresholdSides.pointBelow(left, limit),
        ThresholdSides.pointBelow(first, threshold),
        CellLook.PLAIN);
    xml.formula(
        row,
        SECOND_BELOW,
        ThresholdSides.pointBelow(right, limit),
        ThresholdSides.pointBelow(second, threshold),
        CellLook.PLAIN);
  }

  private void reading(int row, @Nullable BigDecimal gap) {
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
    BigDecimal threshold = annotation.framework().threshold();
    List<String> labels = new ArrayList<>();
    List<BigDecimal> first = new ArrayList<>();
    List<BigDecimal> second = new ArrayList<>();
    List<BigDecimal> thresholds = new ArrayList<>();
    List<BigDecimal> lower = new ArrayList<>();
    List<BigDecimal> span = new ArrayList<>();
    for (QuestionResult each : questions) {
      labels.add(annotation.digits(each.question().code().toString()));
      BigDecimal left = each.scores().get(one.id());
      BigDecimal right = each.scores().get(other.id());
      first.add(left);
      second.add(right);
      lower.add(left == null || right == null ? BigDecimal.ZERO : left.min(right));
      span.add(left == null || right == null ? BigDecimal.ZERO : left.subtract(right).abs());
      thresholds.add(threshold);
    }
    String limit = CellContent.plain(threshold);
    return new Chart(
        message(limit),
        annotation.text("chart.gap.description", one.name(), other.name()),
        annotation.format(2),
        new Chart.Range<>(area(0, last), labels),
        List.of(
            series(
                annotation.text("column.gap"), Palette.WHITE, Chart.Mark.BASE, LOWER, lower, last),
            series(annotation.text("column.gap"), Palette.SPAN, Chart.Mark.SPAN, SPAN, span, last),
            series(one.name().th(), Palette.SERIES, Chart.Mark.DIAMOND, 2, first, last),
            series(other.name().th(), Palette.OTHER_SERIES, Chart.Mark.DOT, 3, second, last),
            series(
                annotation.text("chart.belowOf", one.name(), limit),
                Palette.BELOW,
                Chart.Mark.TRIANGLE,
                FIRST_BELOW,
                first.stream().map(each -> ThresholdSides.pointBelow(each, threshold)).toList(),
                last),
            series(
                annotation.text("chart.belowOf", other.name(), limit),
                Palette.BELOW,
                Chart.Mark.TRIANGLE,
                SECOND_BELOW,
                second.stream().map(each -> ThresholdSides.pointBelow(each, threshold)).toList(),
                last)),
        series(
            annotation.text("chart.threshold", limit),
            Palette.THRESHOLD,
            Chart.Mark.DOT,
            5,
            thresholds,
            last));
  }

  private Chart.Series series(
      String name, Palette color, Chart.Mark mark, int column, List<BigDecimal> values, int last) {
    return new Chart.Series(name, color.rgb(), mark, new Chart.Range<>(area(column, last), values));
  }

  /** What the chart says: how many questions are below, in which part, and the mean gap. */
  private String message(String limit) {
    PartGap gap = annotation.analysis().gap();
    if (gap == null) {
      return annotation.text("chart.gap.title", one.name(), other.name());
    }
    long low =
        questions.stream()
            .filter(each -> Triage.isBelow(lower(each), annotation.framework().threshold()))
            .count();
    String mean = annotation.figure(gap.mean().abs());
    Part higher = gap.mean().signum() < 0 ? other : one;
    Part lower = gap.mean().signum() < 0 ? one : other;
    return low == 0
        ? annotation.text("chart.gap.fine", higher.name(), lower.name(), mean, limit)
        : annotation.text("chart.gap.low", higher.name(), lower.name(), mean, limit, low);
  }

  private String area(int column, int last) {
    return Addresses.area(annotation.title(EngineSheet.GAP), column, FIRST, last);
  }

  /** Whether a year has anything to say here. */
  public static Optional<Instrument> parted(SheetContext annotation) {
    PartGap gap = annotation.analysis().gap();
    return gap != null
        ? Optional.of(gap.instrument())
        : annotation.framework().instruments().stream()
            .filter(each -> each.parts().size() == 2)
            .findFirst();
  }
}
