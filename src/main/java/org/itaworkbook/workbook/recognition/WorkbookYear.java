package org.itaworkbook.workbook.recognition;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.framework.ClaimedYears;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.framework.TypedYear;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.PlainText;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.layout.AgencyTable;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells a workbook's fiscal year. What a person sees goes before what nobody sees: first the year
 * in its table of the agency, if that is one whose questions are known; then its property, which a
 * template of the year brings along; then a year that is typed and not known, which is refused;
 * then one in its text, then as the caller says, then the newest year whose codes fit, a draft only
 * where no other does. A typed year that cannot be read, or is not the one that is used, or not the
 * template's, is told at its cell.
 */
public final class WorkbookYear {

  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?:ปีงบประมาณ|พ\\.?\\s?ศ\\.?)[^0-9]{0,20}(2[56]\\d\\d)"
              + "|ปีงบประมาณ\\s*(?:พ\\.?\\s?ศ\\.?)?\\s*([5-9]\\d)(?![0-9.,/-])"
              + "|(?:ค\\.?\\s?ศ\\.?|(?i:fiscal year|FY))\\s*(20\\d\\d)(?![0-9])");

  private static final String FISCAL_YEAR = "ปีงบประมาณ";

  /** So many years back somebody may still have scores of. */
  private static final int RECENT = 8;

  /** No shorter text names a year and says that it does: {@code FY2025}. */
  private static final int SHORTEST = 5;

  /** Titles are shorter. */
  private static final int LONGEST = 1_000;

  private final WorkbookFile workbook;
  private final Frameworks frameworks;

  private @Nullable List<FoundTable> tables;
  private @Nullable YearCells yearCells;

  /** A year that the text names and that is not known. */
  private @Nullable Other other;

  private record Other(FiscalYear year, Place place) {}

  public WorkbookYear(WorkbookFile workbook, Frameworks frameworks) {
    this.workbook = workbook;
    this.frameworks = frameworks;
  }

  /**
   * The layout of the workbook in its year.
   *
   * @param findings gets a finding where the year was only assumed, or is not the one asked for
   * @throws RefusedException UNKNOWN_YEAR, UNIT_WORKBOOK for one that a unit answers in, or
   *     NO_ITA_TABLE where no year's questions are there, or ANSWERS_NOT_SCORES where persons'
   *     answers to them are
   */
  public Layout layout(@Nullable FiscalYear asked, List<Finding> findings) {
    if (workbook.property(HiddenNames.TEMPLATE).filter(HiddenNames.UNIT::equals).isPresent()) {
      throw new RefusedException(Refusal.UNIT_WORKBOOK);
    }
    Layout layout = found(asked, findings);
    FiscalYear used = layout.framework().fiscalYear();
    yearCells().ofAgency().forEach(cell -> tell(cell, used, findings));
    Set<Place> told = new HashSet<>();
    Stream.concat(findings.stream(), layout.findings().stream())
        .flatMap(each -> Optional.ofNullable(each.place()).stream())
        .forEach(told::add);
    yearCells().elsewhere().stream()
        .filter(cell -> YearCells.year(cell).filter(used::equals).isEmpty())
        .filter(cell -> !told.contains(cell.place()))
        .forEach(cell -> tell(cell, used, findings));
    return layout;
  }

  private Layout found(@Nullable FiscalYear asked, List<Finding> findings) {
    Optional<FiscalYear> said = said();
    if (said.isPresent()) {
      Layout layout = layout(said.get());
      if (asked != null && !said.get().equals(asked)) {
        findings.add(Finding.of(FindingCode.YEAR_CONTRADICTED, null, said.get().toString(), asked));
      }
      return layout;
    }
    if (asked != null) {
      return layout(asked);
    }
    boolean answers = false;
    for (Framework framework : frameworks.assumable()) {
      Layout layout = LayoutFinder.find(workbook, framework, tables());
      if (!layout.rows().isEmpty()) {
        assumed(layout).ifPresent(findings::add);
        return layout;
      }
      answers |= holdsAnswers(layout);
    }
    throw new RefusedException(answers ? Refusal.ANSWERS_NOT_SCORES : Refusal.NO_ITA_TABLE);
  }

  /** That the year was only assumed, unless it is told of the tables that they name another. */
  private Optional<Finding> assumed(Layout layout) {
    boolean told =
        layout.findings().stream().anyMatch(each -> each.code() == FindingCode.YEAR_CONTRADICTED);
    FiscalYear year = layout.framework().fiscalYear();
    if (told) {
      other = null;
      return Optional.empty();
    }
    return Optional.of(
        other == null
            ? Finding.of(FindingCode.YEAR_ASSUMED, null, year.toString())
            : Finding.otherYear(other.place(), year, other.year()));
  }

  /** The year that the workbook says it is of; of years in its text only one that is known. */
  public Optional<FiscalYear> said() {
    List<FiscalYear> typed =
        yearCells().ofAgency().stream().flatMap(cell -> YearCells.year(cell).stream()).toList();
    return typed.stream()
        .filter(year -> frameworks.year(year).isPresent())
        .findFirst()
        .or(this::hidden)
        .or(() -> typed.stream().findFirst())
        .or(this::cellYear)
        .or(this::textYear);
  }

  private Optional<FiscalYear> hidden() {
    return workbook.property(HiddenNames.FISCAL_YEAR).flatMap(WorkbookYear::year);
  }

  /** What is to be told of the cell in which staff typed the year. */
  private void tell(AgencyTable.Cell cell, FiscalYear used, List<Finding> findings) {
    Optional<FiscalYear> typed = YearCells.year(cell);
    if (typed.isEmpty()) {
      findings.add(Finding.of(FindingCode.YEAR_UNREADABLE, cell.place(), cell.shown(), used));
    } else if (!typed.get().equals(used)) {
      findings.add(Finding.typedYear(cell.place(), cell.shown(), used));
    } else {
      hidden()
          .filter(year -> !year.equals(used))
          .ifPresent(year -> findings.add(Finding.templateOfOtherYear(cell.place(), used, year)));
    }
  }

  private Layout layout(FiscalYear year) {
    Framework framework =
        frameworks
            .year(year)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.UNKNOWN_YEAR,
                        year.toString(),
                        frameworks.years().stream()
                            .map(each -> each.fiscalYear().toString())
                            .collect(Collectors.joining(", "))));
    Layout layout = LayoutFinder.find(workbook, framework, tables());
    if (layout.rows().isEmpty() && layout.questionTables().isEmpty()) {
      throw new RefusedException(
          holdsAnswers(layout) ? Refusal.ANSWERS_NOT_SCORES : Refusal.NO_ITA_TABLE);
    }
    return layout;
  }

  private static boolean holdsAnswers(Layout layout) {
    return layout.findings().stream()
        .anyMatch(each -> each.code() == FindingCode.ANSWERS_NOT_SCORES);
  }

  private List<FoundTable> tables() {
    List<FoundTable> known = tables;
    if (known == null) {
      known = new TableFinder(workbook).find();
      tables = known;
    }
    return known;
  }

  private YearCells yearCells() {
    YearCells known = yearCells;
    if (known == null) {
      known = new YearCells(workbook, tables());
      yearCells = known;
    }
    return known;
  }

  /** A known year beside a label outside the table of the agency. */
  private Optional<FiscalYear> cellYear() {
    for (AgencyTable.Cell cell : yearCells().elsewhere()) {
      FiscalYear year = YearCells.year(cell).orElseThrow();
      if (frameworks.year(year).isPresent()) {
        return Optional.of(year);
      }
      if (other == null && isBefore(year)) {
        other = new Other(year, cell.place());
      }
    }
    return Optional.empty();
  }

  private Optional<FiscalYear> textYear() {
    for (SheetPart sheet : workbook.seenFirst()) {
      BitSet measures = measureRows(sheet);
      for (int row : sheet.rowNumbers()) {
        if (measures.get(row)) {
          continue;
        }
        for (int column : sheet.columns(row)) {
          String text = sheet.content(row, column).text();
          Optional<FiscalYear> year = text.length() > LONGEST ? Optional.empty() : yearIn(text);
          if (year.isPresent() && !isWording(text)) {
            if (frameworks.year(year.get()).isPresent()) {
              return year;
            }
            if (other == null && isRecent(year.get(), text)) {
              other = new Other(year.get(), sheet.place(row, column));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The rows of measures, which name the year in which they will be carried out, a later one. */
  private BitSet measureRows(SheetPart sheet) {
    BitSet rows = new BitSet();
    for (FoundTable each : tables()) {
      if (each.sheet().equals(sheet)
          && each.lastRow() > each.headerRow()
          && each.has(CommonColumn.MEASURE_CODE)) {
        rows.set(each.headerRow() + 1, each.lastRow() + 1);
      }
    }
    return rows;
  }

  /** Plans name the years after, laws those long before. */
  private boolean isRecent(FiscalYear year, String text) {
    return text.contains(FISCAL_YEAR) && isBefore(year);
  }

  private boolean isBefore(FiscalYear year) {
    return frameworks.years().stream()
        .mapToInt(each -> each.fiscalYear().buddhistEra() - year.buddhistEra())
        .anyMatch(years -> years > 0 && years <= RECENT);
  }

  /** Whether one of the letters stands in a text without which it names no year. */
  private static boolean mayNameYear(String text) {
    return text.indexOf('ศ') >= 0
        || text.indexOf('F') >= 0
        || text.indexOf('f') >= 0
        || text.contains(FISCAL_YEAR);
  }

  private static Optional<FiscalYear> yearIn(String text) {
    if (text.length() < SHORTEST || !mayNameYear(text) || !ScoreText.hasDigit(text)) {
      return Optional.empty();
    }
    Set<FiscalYear> claimed = ClaimedYears.in(text, null);
    if (claimed.size() == 1) {
      return claimed.stream().findFirst();
    }
    Matcher matcher = IN_TEXT.matcher(PlainText.of(Digits.toArabic(text)));
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (int group = 1; group < matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return TypedYear.of(matcher.group(group));
      }
    }
    return TypedYear.of(matcher.group(matcher.groupCount()));
  }

  /** Questions ask for documents of this year and of the one before. */
  private boolean isWording(String text) {
    String alike = Alike.of(text);
    return frameworks.years().stream()
        .map(each -> each.once(Wordings.class, Wordings::of))
        .anyMatch(each -> each.alike().stream().anyMatch(alike::contains));
  }

  /** What a year asks, spelt alike. */
  private record Wordings(List<String> alike) {
    static Wordings of(Framework framework) {
      return new Wordings(
          framework.questions().stream().map(each -> Alike.of(each.wording())).toList());
    }
  }

  private static Optional<FiscalYear> year(String text) {
    try {
      return Optional.of(FiscalYear.of(Digits.toArabic(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
