package org.itaworkbook.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.FrameworkReader;
import org.itaworkbook.json.ScoresReader;
import org.itaworkbook.json.UnitRowsReader;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.UnitRow;
import org.itaworkbook.workbook.ReadWorkbook;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.intake.Limits;
import org.itaworkbook.workbook.template.StandardWorkbook;
import org.itaworkbook.workbook.template.UnitTemplate;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;

/**
 * The years' workbooks to fill in: with what is known of an agency, or with last year's scores; and
 * how a year's are drawn. Holds no state between calls; thread-safe.
 */
public final class Templates {

  /** What a unit gets; filled with its share, not with what is known of the agency. */
  static final String UNIT = "unit";

  /** Scores of one agency, which must not pass for those of another. */
  private static final String EXAMPLE = "example";

  private final YearFolders years;
  private final Limits limits;
  private final Analyzer analyzer = new Analyzer();

  Templates(YearFolders years, Limits limits) {
    this.years = years;
    this.limits = limits;
  }

  /** Whether what is known of an agency is filled into a template of that name. */
  public static boolean fills(String name) {
    return !name.equals(UNIT) && !name.equals(EXAMPLE);
  }

  /** A year's template with what is known of the agency filled in, if it {@link #fills} that. */
  public byte[] filled(FiscalYear year, String name, Agency agency) {
    byte[] template = years.workbook(year, name);
    if (!fills(name)) {
      return template;
    }
    ReadWorkbook workbook = ScoreWorkbook.open(template, limits).read(years.frameworks(), year);
    workbook.fill(agency);
    return workbook.bytes();
  }

  /**
   * A year's template filled with what last year's workbook, or another of the same year, holds.
   *
   * @param last of any layout that can be read
   * @param lastYear whose scores it holds where it does not say so; null for the year before.
   *     Scores of the template's own year are taken only where this says that year: given as last
   *     year's, they are most likely the wrong file.
   * @param agency what is to stand there instead of what the workbook says
   * @throws RefusedException SAME_YEAR, LATER_YEAR or NOT_TO_FILL, beside what an upload may be
   *     refused for
   */
  public RolledForward rolledForward(
      FiscalYear year, String name, byte[] last, @Nullable FiscalYear lastYear, Agency agency) {
    ReadWorkbook workbook = toFill(year, name);
    FiscalYear before = lastYear == null ? new FiscalYear(year.buddhistEra() - 1) : lastYear;
    boolean known = years.frameworks().year(before).isPresent();
    ScoreWorkbook opened = ScoreWorkbook.open(last, limits);
    boolean silent = lastYear == null && !opened.saysYear(years.frameworks());
    ReadWorkbook source = opened.read(years.frameworks(), known ? before : null);
    Scores scores = source.scores();
    boolean assumed =
        scores.findings().stream().anyMatch(each -> each.code() == FindingCode.YEAR_ASSUMED);
    FiscalYear of = assumed ? before : scores.framework().fiscalYear();
    if (of.equals(year) && !year.equals(lastYear)) {
      throw new RefusedException(Refusal.SAME_YEAR, year);
    }
    refuseLater(of, year);
    int questions = workbook.fillFrom(source, of, total(scores));
    workbook.fill(agency);
    return new RolledForward(workbook.bytes(), of, silent, questions);
  }

  /** The same, of which nothing is told but the workbook. */
  public byte[] filled(
      FiscalYear year, String name, byte[] last, @Nullable FiscalYear lastYear, Agency agency) {
    return rolledForward(year, name, last, lastYear, agency).workbook();
  }

  /** The same with scores that came as JSON, which says the year that they are of. */
  public byte[] filled(FiscalYear year, String name, Scores last, Agency agency) {
    ReadWorkbook workbook = toFill(year, name);
    refuseLater(last.framework().fiscalYear(), year);
    workbook.fillFrom(last, total(last));
    workbook.fill(agency);
    return workbook.bytes();
  }

  private ReadWorkbook toFill(FiscalYear year, String name) {
    byte[] template = years.workbook(year, name);
    if (!fills(name)) {
      throw new RefusedException(Refusal.NOT_TO_FILL, name);
    }
    return ScoreWorkbook.open(template, limits).read(years.frameworks(), year);
  }

  private static void refuseLater(FiscalYear last, FiscalYear year) {
    if (last.compareTo(year) > 0) {
      throw new RefusedException(Refusal.LATER_YEAR, last, year);
    }
  }

  private @Nullable BigDecimal total(Scores scores) {
    return analyzer.analyze(scores).figures().get(FigureCode.TOTAL);
  }

  /**
   * Draws the workbooks of a fiscal year's folder from its {@code framework.json}: the blank score
   * workbook, what a unit gets and, where the folder holds an {@code example.json}, a score
   * workbook filled with it.
   *
   * @return the files written
   * @throws org.itaworkbook.json.InvalidFrameworkException naming file and field of every fault
   */
  public List<Path> draw(Path folder) {
    Framework framework = FrameworkReader.read(folder.resolve("framework.json"));
    List<Path> written = new ArrayList<>();
    try {
      written.add(
          Files.write(folder.resolve("scores.xlsx"), calculated(framework, null, List.of())));
      written.add(Files.write(folder.resolve("unit.xlsx"), UnitTemplate.draw(framework)));
      Path example = folder.resolve("example.json");
      if (Files.exists(example)) {
        String json = Files.readString(example);
        Scores scores = ScoresReader.read(json, new Frameworks(List.of(framework)));
        List<UnitRow> units = UnitRowsReader.read(json);
        written.add(
            Files.write(folder.resolve("example.xlsx"), calculated(framework, scores, units)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private byte[] calculated(Framework framework, @Nullable Scores data, List<UnitRow> units) {
    ReadWorkbook workbook =
        ScoreWorkbook.open(StandardWorkbook.draw(framework, data, units), limits)
            .read(new Frameworks(List.of(framework)), framework.fiscalYear());
    return workbook.calculate(analyzer.analyze(workbook.scores()));
  }
}
