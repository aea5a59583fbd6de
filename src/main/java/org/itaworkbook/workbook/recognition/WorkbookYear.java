package org.itaworkbook.workbook.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.layout.AgencyTable;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells a workbook's fiscal year: by its property, then by its table of the agency, then by a year
 * in its text, then as the caller says, then the newest year whose codes fit.
 */
public final class WorkbookYear {

  private static final Pattern IN_TEXT =
      Pattern.compile("(?:ปีงบประมาณ|พ\\.?\\s?ศ\\.?)[^0-9]{0,20}(2[56]\\d\\d)");

  private static final String FISCAL_YEAR = "ปีงบประมาณ";

  /** So many years back somebody may still have scores of. */
  private static final int RECENT = 8;

  /** Titles are shorter. */
  private static final int LONGEST = 1_000;

  private final WorkbookFile workbook;
  private final Frameworks frameworks;
  private final Set<String> wordings = new HashSet<>();

  private @Nullable List<FoundTable> tables;

  /** A year that the text names and that is not known. */
  private @Nullable FiscalYear other;

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
    for (Framework framework : frameworks.years()) {
      Layout layout = LayoutFinder.find(workbook, framework, tables());
      if (!layout.rows().isEmpty()) {
        findings.add(
            other == null
                ? Finding.of(FindingCode.YEAR_ASSUMED, null, framework.fiscalYear().toString())
                : Finding.otherYear(framework.fiscalYear(), other));
        return layout;
      }
      answers |= holdsAnswers(layout);
    }
    throw new RefusedException(answers ? Refusal.ANSWERS_NOT_SCORES : Refusal.NO_ITA_TABLE);
  }

  /** The year that the workbook says it is of; of years in its text only one that is known. */
  public Optional<FiscalYear> said() {
    return workbook
        .property(HiddenNames.FISCAL_YEAR)
        .flatMap(WorkbookYear::year)
        .or(this::agencyYear)
        .or(this::textYear);
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

  private Optional<FiscalYear> agencyYear() {
    return AgencyTable.among(tables())
        .flatMap(table -> table.cell(Messages.thai("workbook.agency.year")))
        .flatMap(cell -> year(cell.content().text()));
  }

  private Optional<FiscalYear> textYear() {
    for (SheetPart sheet : workbook.sheets()) {
      for (int row : sheet.rowNumbers()) {
        for (int column : sheet.columns(row)) {
          String text = sheet.content(row, column).text();
          Optional<FiscalYear> year = text.length() > LONGEST ? Optional.empty() : yearIn(text);
          if (year.isPresent() && !isWording(text)) {
            if (frameworks.year(year.get()).isPresent()) {
              return year;
            }
            if (other == null && isRecent(year.get(), text)) {
              other = year.get();
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Plans name the years after, laws those long before. */
  private boolean isRecent(FiscalYear year, String text) {
    return text.contains(FISCAL_YEAR)
        && frameworks.years().stream()
            .mapToInt(each -> each.fiscalYear().buddhistEra() - year.buddhistEra())
            .anyMatch(years -> years > 0 && years <= RECENT);
  }

  private static Optional<FiscalYear> yearIn(String text) {
    if (text.indexOf('ศ') < 0 && !text.contains(FISCAL_YEAR)) {
      return Optional.empty();
    }
    Matcher matcher = IN_TEXT.matcher(Digits.toArabic(text));
    return matcher.find() ? year(matcher.group(1)) : Optional.empty();
  }

  /** Questions ask for documents of this year and of the one before. */
  private boolean isWording(String text) {
    if (wordings.isEmpty()) {
      frameworks.years().stream()
          .flatMap(framework -> framework.questions().stream())
          .forEach(question -> wordings.add(Alike.of(question.wording())));
    }
    String alike = Alike.of(text);
    return wordings.stream().anyMatch(alike::contains);
  }

  private static Optional<FiscalYear> year(String text) {
    try {
      return Optional.of(FiscalYear.of(Digits.toArabic(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
