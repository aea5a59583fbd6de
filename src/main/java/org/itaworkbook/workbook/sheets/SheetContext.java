package org.itaworkbook.workbook.sheets;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.LevelResult;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.answers.Answer;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.formulas.OwnedCell;
import org.itaworkbook.workbook.formulas.OwnedCells;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.EngineSheets;
import org.itaworkbook.workbook.writer.PageFoot;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's sheets are drawn from: one analysis, where the workbook keeps things, and how
 * figures are shown.
 */
public final class SheetContext {

  private final Layout layout;
  private final Analysis analysis;
  private final Answer answer;
  private final OwnedCells cells;
  private final Map<FigureCode, Place> homes = new LinkedHashMap<>();
  private final EngineSheets sheets;
  private final List<String> measuresLeft;
  private final Digits digits;
  private Optional<Place> stale = Optional.empty();

  /**
   * @param measuresLeft the codes of proposed measures for which their table has no room
   */
  public SheetContext(
      Layout layout,
      Analysis analysis,
      OwnedCells cells,
      EngineSheets sheets,
      List<String> measuresLeft,
      Digits digits) {
    this.layout = layout;
    this.analysis = analysis;
    this.answer = Answer.of(analysis);
    this.cells = cells;
    this.sheets = sheets;
    this.measuresLeft = List.copyOf(measuresLeft);
    this.digits = digits;
  }

  /** The codes of proposed measures for which their table has no room. */
  List<String> measuresLeft() {
    return measuresLeft;
  }

  Analysis analysis() {
    return analysis;
  }

  /** What stands first on the sheets. */
  Answer answer() {
    return answer;
  }

  Layout layout() {
    return layout;
  }

  Framework framework() {
    return layout.framework();
  }

  String title(EngineSheet sheet) {
    return sheets.title(sheet);
  }

  /** A text of the engine's sheets in the chosen digits. */
  String text(String key, Object... arguments) {
    return digits(Messages.thai("sheets." + key, arguments));
  }

  /** A text in the chosen digits, but for the addresses of cells. */
  public String digits(String text) {
    return ShownText.in(digits, text);
  }

  /** The defined name of a figure. */
  String name(FigureCode code) {
    return layout.names().of(code);
  }

  /** The defined name of the threshold. */
  String threshold() {
    return layout.names().threshold();
  }

  /** Writes a text that leads to a place; the text alone where no link could, on a hidden sheet. */
  void link(SheetWriter xml, int row, int column, String text, Place target, Object tip) {
    boolean leads = layout.shown().isVisible(target.sheet());
    xml.text(row, column, text, leads ? CellLook.LINK : CellLook.CENTER);
    if (leads) {
      xml.link(row, column, target.toString(), text("link.cell", tip));
    }
  }

  /** The same as a formula, which goes along when rows are sorted. */
  void jump(SheetWriter xml, int row, int column, String text, Place target) {
    boolean leads = layout.shown().isVisible(target.sheet());
    xml.text(row, column, text, leads ? CellLook.LINK : CellLook.CENTER);
    if (leads) {
      xml.formulaText(
          row,
          column,
          "HYPERLINK(" + FormulaText.quoted("#" + target) + "," + FormulaText.quoted(text) + ")",
          text,
          CellLook.LINK);
    }
  }

  /** A figure with its 2 decimals, or a dash. */
  String figure(@Nullable BigDecimal value) {
    return value == null ? "–" : digits.in(Rounding.figure(value).toPlainString());
  }

  /** The number format of figures in the chosen digits, with so many decimals. */
  String format(int decimals) {
    String code = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    return digits == Digits.THAI ? "[$-D000000]" + code : code;
  }

  /** The same with a sign; the digits are chosen before it, or it would be shown wrongly. */
  String signedFormat() {
    String choice = digits == Digits.THAI ? "[$-D000000]" : "";
    return choice + "+0.00;" + choice + "-0.00;" + choice + "0.00";
  }

  CellLook look(CellLook look, int decimals) {
    return look.formatted(format(decimals));
  }

  /** The known names of figures whose cell is on one of the engine's sheets. */
  public Map<FigureCode, Place> homes() {
    return homes;
  }

  /** Writes a figure: by its name where it is calculated elsewhere, else in full. */
  void figure(
      SheetWriter xml, EngineSheet sheet, int row, int column, FigureCode code, CellLook look) {
    BigDecimal value = analysis.figures().get(code);
    Optional<String> formula = figureFormula(sheet, row, column, code);
    if (formula.isPresent()) {
      xml.formula(row, column, formula.get(), value, look);
    } else {
      xml.number(row, column, value, look);
    }
  }

  /** Writes a figure whose home is elsewhere. */
  void figureToo(SheetWriter xml, int row, int column, FigureCode code, CellLook look) {
    BigDecimal value = analysis.figures().get(code);
    OwnedCell calculated = cells.calculated().get(code);
    boolean live =
        calculated == null
            ? cells.figures().of(code).isPresent()
            : calculated.formula().isPresent();
    if ((calculated != null || homes.containsKey(code)) && (value != null || live)) {
      xml.formula(row, column, name(code), value, look);
    } else {
      xml.number(row, column, value, look);
    }
  }

  /** Writes the level's name, whose home is elsewhere. */
  void levelToo(SheetWriter xml, int row, int column, CellLook look) {
    OwnedCell calculated = cells.calculated().get(FigureCode.LEVEL);
    LevelResult level = analysis.level();
    boolean live =
        calculated == null
            ? cells.figures().of(FigureCode.LEVEL).isPresent()
            : calculated.formula().isPresent();
    String unknown = text("unknown");
    String said = level == null ? unknown : level.level().name().th();
    if ((calculated != null || homes.containsKey(FigureCode.LEVEL)) && (level != null || live)) {
      String name = name(FigureCode.LEVEL);
      xml.formulaText(
          row,
          column,
          "IF(" + name + "=\"\"," + FormulaText.quoted(unknown) + "," + name + ")",
          said,
          look);
    } else {
      xml.text(row, column, said, look);
    }
  }

  /** Writes the level's name in the same way. */
  void level(SheetWriter xml, EngineSheet sheet, int row, int column, CellLook look) {
    boolean named = cells.calculated().containsKey(FigureCode.LEVEL);
    String unknown = named ? text("unknown") : "";
    String name = analysis.level() == null ? unknown : analysis.level().level().name().th();
    Optional<String> formula = figureFormula(sheet, row, column, FigureCode.LEVEL);
    if (formula.isPresent()) {
      String there = formula.get();
      xml.formulaText(
          row,
          column,
          named
              ? "IF(" + there + "=\"\"," + FormulaText.quoted(unknown) + "," + there + ")"
              : there,
          name,
          look);
    } else {
      xml.text(row, column, name, look);
    }
  }

  /** A name alone would show 0 where its cell is blank. */
  private Optional<String> figureFormula(EngineSheet sheet, int row, int column, FigureCode code) {
    OwnedCell named = cells.calculated().get(code);
    if (named != null) {
      boolean known =
          code.equals(FigureCode.LEVEL)
              ? analysis.level() != null
              : analysis.figures().containsKey(code);
      return known || named.formula().isPresent() ? Optional.of(name(code)) : Optional.empty();
    }
    if (framework().publishedFigures().containsKey(code)) {
      homes.put(code, new Place(title(sheet), Addresses.of(row, column)));
    }
    return cells.figures().of(code);
  }

  /** Says on the summary that scores have changed since, live; nothing until they do. */
  void staleness(SheetWriter xml, int row, int column) {
    stale = Optional.empty();
    Optional<String> formula = cells.ifChanged(text("stale"));
    if (formula.isPresent()) {
      xml.formulaText(row, column, formula.get(), "", CellLook.ALERT);
      stale = Optional.of(new Place(title(EngineSheet.SUMMARY), Addresses.of(row, column)));
    }
  }

  /** Repeats what the summary says of it on another sheet. */
  void stalenessToo(SheetWriter xml, int row, int column) {
    stale.ifPresent(place -> xml.formulaText(row, column, place.toString(), "", CellLook.ALERT));
  }

  /** A number that no formula gives, as long as the scores are those it was made of. */
  String whileCurrent(BigDecimal value) {
    return whileCurrent(CellContent.plain(value));
  }

  private String whileCurrent(String formula) {
    return stale.map(place -> "IF(" + place + "=\"\"," + formula + ",\"\")").orElse(formula);
  }

  /** Whether a rise of the total is less than its last place, which is said in words. */
  static boolean isLeast(BigDecimal gain) {
    return gain.signum() > 0 && Rounding.figure(gain).signum() == 0;
  }

  /** The words for such a rise. */
  String leastGain() {
    return digits(text("gain.least"));
  }

  /** By how much the total rises, as long as the scores are those that it was worked out from. */
  void gain(SheetWriter xml, int row, int column, BigDecimal gain) {
    CellLook look = CellLook.NUMBER.formatted(signedFormat());
    if (isLeast(gain)) {
      String words = leastGain();
      xml.formulaText(row, column, whileCurrent(FormulaText.literal(words)), words, look);
    } else {
      BigDecimal figure = Rounding.figure(gain);
      xml.formula(row, column, whileCurrent(figure), figure, look);
    }
  }

  /**
   * A sentence across columns that speaks of figures of the analysis: it is not told any more once
   * a score has changed since.
   */
  void sentence(SheetWriter xml, int row, int from, int to, String text, CellLook look) {
    String said = digits(text);
    xml.across(row, from, to, said, look);
    stale.ifPresent(
        place ->
            xml.formulaText(
                row,
                from,
                "IF(" + place + "=\"\"," + FormulaText.literal(said) + "," + noLonger() + ")",
                said,
                look));
  }

  private String noLonger() {
    return FormulaText.quoted(text("noLonger"));
  }

  /** A sheet with the foot that all sheets of the workbook have. */
  SheetWriter sheet(StylesPart styles, double... widths) {
    return new SheetWriter(styles, widths).foot(PageFoot.book(framework().fiscalYear()));
  }

  /** Writes a score as it stands in its own table now. */
  void score(SheetWriter xml, int row, int column, ScoreKey key, CellLook look) {
    BigDecimal value = analysis.scores().values().get(key);
    Optional<String> formula = value == null ? Optional.empty() : cells.scores().score(key);
    if (formula.isPresent()) {
      String there = formula.get();
      xml.formula(
          row,
          column,
          "IFERROR(IF(" + there + "=\"\",\"\"," + there + ")," + noScore() + ")",
          value,
          look);
    } else {
      xml.number(row, column, value, look);
    }
  }

  /** What stands for a score whose row is gone. */
  private String noScore() {
    return FormulaText.quoted(text("noScore"));
  }
}
