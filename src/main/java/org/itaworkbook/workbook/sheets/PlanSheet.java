package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Averages;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.answers.Uplift;
import org.itaworkbook.answers.UpliftStep;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.PlanColumn;
import org.itaworkbook.workbook.formulas.LiveRounding;
import org.itaworkbook.workbook.formulas.ValidScore;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.reading.ActionWords.Word;
import org.itaworkbook.workbook.reading.PlanWords;
import org.itaworkbook.workbook.writer.ColumnFormula;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * Targets beside today's scores, and what they come to: the figures that levels look at, live
 * above, and the total step by step. People type targets; what is proposed goes as far as the next
 * level.
 */
public final class PlanSheet {

  private static final double[] WIDTHS = {6, 7, 44, 17, 17, 12, 14, 12, 15};
  private static final double NARROW = 12;
  private static final double ADDED_WIDTH = 20;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final int SHARE_DECIMALS = 15;

  private static final int HEADER = PlanFigures.HEADER;
  private static final int LEVEL_COLUMN = PlanFigures.LEVEL_COLUMN;
  private static final int FIRST_FIGURE = PlanFigures.FIRST_FIGURE;
  private static final int TODAY_COLUMN = PlanFigures.TODAY_COLUMN;
  private static final int TARGET_COLUMN = PlanColumn.TARGET_DRAWN;
  private static final int GAIN_COLUMN = 7;
  private static final int TOTAL_COLUMN = 8;

  private static final String[] COLUMNS = {
    "rank", "code", "wording", "partName", "effort", "today", "target", "gainTotal", "cumulative"
  };

  private final SheetContext annotation;
  private final Uplift uplift;
  private final Map<String, CellContent> kept;
  private final Averages averages;
  private final SheetWriter xml;

  private final ColumnFormula effectiveFormula = new ColumnFormula(this::effective);
  private final ColumnFormula gainFormula = new ColumnFormula(this::gain);
  private final ColumnFormula roundedFormula = new ColumnFormula(this::rounded);
  private final ColumnFormula totalFormula = new ColumnFormula(this::total);

  /** The first hidden column: which score; then the proposal, what counts, the gain, the shares. */
  private final int hidden;

  /** The first column of those that people added. */
  private final int own;

  private final PlanWords words;
  private final Set<String> drawn = new HashSet<>();

  /** What the scores are once the targets are reached, as far as the sheet is drawn. */
  private final Map<ScoreKey, BigDecimal> planned;

  /**
   * @param kept the targets that people set, by the name of their score
   * @param words what people wrote beside them; see {@link #helpers}
   */
  public PlanSheet(
      SheetContext annotation, StylesPart styles, Map<String, CellContent> kept, PlanWords words) {
    this.annotation = annotation;
    this.uplift = Uplift.of(annotation.analysis());
    this.kept = Map.copyOf(kept);
    this.averages = Averages.of(annotation.framework());
    this.planned = new HashMap<>(annotation.analysis().scores().values());
    int shown = Math.max(WIDTHS.length, FIRST_FIGURE + uplift.figures().size());
    this.hidden = shown;
    this.words = words;
    this.own = shown + helpers(uplift);
    double[] widths =
        DoubleStream.concat(DoubleStream.of(WIDTHS), DoubleStream.generate(() -> NARROW).limit(64))
            .limit(own)
            .toArray();
    double[] added = DoubleStream.generate(() -> ADDED_WIDTH).limit(words.added()).toArray();
    this.xml =
        annotation
            .sheet(
                styles,
                DoubleStream.concat(DoubleStream.of(widths), DoubleStream.of(added)).toArray())
            .portrait()
            .open();
    IntStream.range(shown, own).forEach(xml::hide);
  }

  /** How many columns there are behind those that people see, in the plan of a workbook. */
  public static int helpers(Analysis analysis) {
    return helpers(Uplift.of(analysis));
  }

  private static int helpers(Uplift uplift) {
    return PlanFigures.SHARES + uplift.figures().size();
  }

  public FinishedSheet draw() {
    xml.text(0, 0, annotation.text("plan.title"), CellLook.TITLE);
    xml.text(1, 0, annotation.text("plan.subtitle"), CellLook.SUBTITLE);
    annotation.stalenessToo(xml, 2, 0);
    header();
    int row = HEADER + 1;
    int rank = 0;
    for (UpliftStep step : uplift.path()) {
      step(row++, ++rank, step);
    }
    if (rank > 0) {
      xml.printTo(row - 1);
    }
    if (!uplift.others().isEmpty()) {
      xml.text(row++, 0, annotation.text("plan.others"), CellLook.HEADING);
    }
    for (UpliftStep step : uplift.others()) {
      step(row++, 0, step);
    }
    words(row - 1);
    new PlanFigures(annotation, uplift, xml, planned).draw(hidden, row - 1);
    xml.freeze(HEADER + 1);
    return new FinishedSheet(xml, List.of(), HEADER);
  }

  /**
   * What people wrote below the table, behind what they wrote of scores that stand in it no more.
   *
   * @param last the table's last row
   */
  private void words(int last) {
    int row = last;
    for (Map.Entry<String, Map<Integer, Word>> each : words.rows().entrySet()) {
      if (drawn.contains(each.getKey())) {
        continue;
      }
      row++;
      xml.text(row, 1, annotation.digits(each.getKey()), CellLook.CENTER);
      own(row, each.getValue());
    }
    for (Map.Entry<Integer, Map<Integer, Word>> line : words.below(own).entrySet()) {
      int at = row + line.getKey();
      line.getValue().forEach((column, word) -> typed(at, column, word));
    }
  }

  private void own(int row, Map<Integer, Word> typed) {
    typed.forEach((column, word) -> typed(row, own + column, word));
  }

  private void typed(int row, int column, Word word) {
    xml.typed(row, column, word.content(), word.format());
  }

  private void header() {
    own(HEADER, words.headings());
    for (int i = 0; i < COLUMNS.length; i++) {
      xml.text(HEADER, i, annotation.text("column." + COLUMNS[i]), CellLook.HEADER);
    }
    xml.text(HEADER, TARGET_COLUMN, PlanColumn.TARGET.header(), CellLook.HEADER);
    xml.text(HEADER, hidden, PlanColumn.SCORE.header(), CellLook.PLAIN);
    xml.text(HEADER, hidden + 1, PlanColumn.PROPOSED.header(), CellLook.PLAIN);
  }

  private int effective() {
    return hidden + PlanFigures.EFFECTIVE;
  }

  private int gain() {
    return hidden + PlanFigures.GAIN;
  }

  private int share(int figure) {
    return hidden + PlanFigures.SHARES + figure;
  }

  private void step(int row, int rank, UpliftStep step) {
    drawn.add(step.score().toString());
    own(row, words.rows().getOrDefault(step.score().toString(), Map.of()));
    if (rank == 0) {
      xml.blank(row, 0, CellLook.CENTER);
    } else {
      xml.number(row, 0, BigDecimal.valueOf(rank), annotation.look(CellLook.CENTER, 0));
    }
    String code = annotation.digits(step.score().question().toString());
    Place place = annotation.analysis().scores().places().scores().get(step.score());
    if (place == null) {
      xml.text(row, 1, code, CellLook.CENTER);
    } else {
      annotation.jump(xml, row, 1, code, place);
    }
    xml.text(row, 2, step.question().question().wording(), CellLook.TEXT);
    xml.text(row, LEVEL_COLUMN, step.part().name().th(), CellLook.CENTER);
    xml.text(
        row,
        FIRST_FIGURE,
        annotation.text(step.own() ? "plan.own" : "plan.opinion"),
        CellLook.CENTER);
    annotation.score(xml, row, TODAY_COLUMN, step.score(), annotation.look(CellLook.NUMBER, 2));
    CellContent typed = kept.get(step.score().toString());
    target(row, step, typed);
    BigDecimal target = typed == null ? step.target() : valid(typed);
    BigDecimal effective = target == null ? step.today() : target;
    remember(row, step, effective);
    gains(row, step, target, rank > 0);
  }

  private void target(int row, UpliftStep step, @Nullable CellContent typed) {
    CellLook look = annotation.look(CellLook.INPUT, 2);
    if (typed == null) {
      xml.number(row, TARGET_COLUMN, step.target(), look);
    } else if (typed.number() != null) {
      xml.number(row, TARGET_COLUMN, typed.number(), look);
    } else if (typed.isBlank()) {
      xml.blank(row, TARGET_COLUMN, look);
    } else {
      xml.text(row, TARGET_COLUMN, typed.text(), look);
    }
  }

  /** What the formulas look at: which score, what was proposed, what counts, and how much. */
  private void remember(int row, UpliftStep step, @Nullable BigDecimal effective) {
    xml.text(row, hidden, step.score().toString(), CellLook.PLAIN);
    xml.number(row, hidden + 1, step.target(), CellLook.PLAIN);
    xml.formula(row, effective(), effectiveFormula, effective, CellLook.PLAIN);
    BigDecimal gain =
        effective == null || step.today() == null
            ? BigDecimal.ZERO
            : gain(step.score(), effective.subtract(step.today()), 9);
    xml.formula(row, gain(), gainFormula, gain, CellLook.PLAIN);
    for (int i = 0; i < uplift.figures().size(); i++) {
      Averages.Share share = averages.share(uplift.figures().get(i).code(), step.score());
      if (share != null) {
        xml.formula(row, share(i), share.quotient(), share.rounded(), CellLook.PLAIN);
      }
    }
    if (effective != null) {
      planned.put(step.score(), effective);
    }
  }

  private BigDecimal gain(ScoreKey score, BigDecimal points, int decimals) {
    return averages.gain(FigureCode.TOTAL, Map.of(score, points), decimals);
  }

  private void gains(int row, UpliftStep step, @Nullable BigDecimal target, boolean isInPath) {
    CellContent typed = kept.get(step.score().toString());
    boolean isWrong = typed != null && !typed.isBlank() && target == null;
    BigDecimal gain =
        target == null || step.today() == null
            ? null
            : gain(step.score(), target.subtract(step.today()), SHARE_DECIMALS);
    CellLook look = CellLook.NUMBER.formatted(annotation.signedFormat());
    if (isWrong) {
      xml.formulaText(row, GAIN_COLUMN, roundedFormula, annotation.text("plan.wrong"), look);
    } else if (gain != null && SheetContext.isLeast(gain)) {
      xml.formulaText(row, GAIN_COLUMN, roundedFormula, annotation.leastGain(), look);
    } else {
      boolean isExact = gain == null || LiveRounding.isExact(gain);
      BigDecimal figure = gain == null ? null : Rounding.figure(gain);
      PlanFigures.rounded(xml, row, GAIN_COLUMN, isExact, roundedFormula, figure, look);
    }
    CellLook number = annotation.look(CellLook.NUMBER, 2);
    if (isInPath) {
      PlanFigures.rounded(
          xml,
          row,
          TOTAL_COLUMN,
          LiveRounding.isExact(averages, FigureCode.TOTAL, planned),
          totalFormula,
          averages.published(FigureCode.TOTAL, planned).orElse(null),
          number);
    } else {
      xml.blank(row, TOTAL_COLUMN, number);
    }
  }

  /** What counts: the target, else today's score. */
  private String effective(int row) {
    String target = Addresses.of(row, TARGET_COLUMN);
    String today = Addresses.of(row, TODAY_COLUMN);
    return ValidScore.orElse(target, target, "IF(ISNUMBER(" + today + ")," + today + ",\"\")");
  }

  /** How much it adds to the total. */
  private String gain(int row) {
    String counts = Addresses.of(row, effective());
    String today = Addresses.of(row, TODAY_COLUMN);
    return "IF(AND(ISNUMBER("
        + counts
        + "),ISNUMBER("
        + today
        + ")),(N("
        + counts
        + ")-N("
        + today
        + "))*"
        + Addresses.of(row, share(0))
        + ",0)";
  }

  /** The same as people read it. */
  private String rounded(int row) {
    String today = Addresses.of(row, TODAY_COLUMN);
    String target = Addresses.of(row, TARGET_COLUMN);
    String gain = Addresses.of(row, gain());
    String rounded = LiveRounding.difference(gain);
    String shown =
        "IF(AND("
            + gain
            + ">0,"
            + rounded
            + "=0),"
            + FormulaText.quoted(annotation.leastGain())
            + ","
            + rounded
            + ")";
    return "IF("
        + target
        + "=\"\",\"\","
        + ValidScore.orElse(
            target,
            "IF(ISNUMBER(" + today + ")," + shown + ",\"\")",
            FormulaText.quoted(annotation.text("plan.wrong")))
        + ")";
  }

  /** The total once the targets up to a row are reached. */
  private String total(int row) {
    String exact = Addresses.absolute(PlanFigures.TODAY, gain());
    String gains = Addresses.absolute(HEADER + 1, gain()) + ":" + Addresses.of(row, gain());
    return "IF(ISNUMBER("
        + exact
        + "),"
        + LiveRounding.of("N(" + exact + ")+SUM(" + gains + ")", 2)
        + ",\"\")";
  }

  private static @Nullable BigDecimal valid(CellContent typed) {
    BigDecimal number = typed.number();
    return number == null || number.signum() < 0 || number.compareTo(FULL) > 0 ? null : number;
  }
}
