package org.itaworkbook.workbook.overview;

import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewFinding;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.YearComparison;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.cells.CellLook;

/** Draws what was found in the files, what was compared with what, and the rules. */
final class ChecksSheet {

  /** So many files of a finding are named; a person opens no more. */
  private static final int MOST_FILES = 50;

  private static final double[] WIDTHS = {22, 110, 60};
  private static final List<String> RULES =
      List.of(
          "mean",
          "quartile",
          "rank",
          "range",
          "bound",
          "funnel",
          "groups",
          "help",
          "years",
          "live");

  private final Book book;
  private final Overview overview;
  private final Edition edition;
  private final Grid grid;

  private ChecksSheet(Book book, Overview overview, Edition edition) {
    this.book = book;
    this.overview = overview;
    this.edition = edition;
    this.grid =
        new Grid(
            book,
            Messages.thai("overviewbook.sheet.checks"),
            overview.findings().size() * 3,
            WIDTHS);
  }

  static void draw(Book book, Overview overview, Edition edition) {
    new ChecksSheet(book, overview, edition).draw();
  }

  private void draw() {
    grid.head(
        Messages.thai("overviewbook.checks.title"),
        Messages.thai(
            "overviewbook.checks.files",
            Integer.toString(overview.files()),
            Integer.toString(overview.unread())),
        Messages.thai(
            overview.registered()
                ? "overviewbook.checks.register"
                : "overviewbook.checks.noRegister"));
    if (!edition.published()) {
      findings();
    }
    comparisons();
    rules();
    book.put(grid);
  }

  private void heading(String key) {
    grid.row();
    grid.row();
    grid.text(0, Messages.thai(key), CellLook.HEADING);
  }

  private void findings() {
    heading("overviewbook.checks.findings");
    if (overview.findings().isEmpty()) {
      grid.row();
      grid.across(0, 2, Messages.thai("overviewbook.checks.none"), CellLook.TEXT);
      return;
    }
    grid.header(
        List.of(
            Messages.thai("overviewbook.checks.severity"),
            Messages.thai("overviewbook.checks.message"),
            Messages.thai("overviewbook.checks.file")));
    for (OverviewFinding each : overview.findings()) {
      grid.row();
      grid.text(0, Messages.thai("sheets.severity." + each.severity()), look(each.severity()));
      grid.text(1, each.message().th(), CellLook.TEXT);
      grid.text(2, files(each.files()), CellLook.TEXT);
    }
  }

  private static String files(List<String> files) {
    String first = String.join("\n", files.subList(0, Math.min(MOST_FILES, files.size())));
    return files.size() <= MOST_FILES
        ? first
        : Messages.thai(
            "overviewbook.checks.more", first, Integer.toString(files.size() - MOST_FILES));
  }

  private static CellLook look(Severity severity) {
    return switch (severity) {
      case ERROR -> CellLook.BAD;
      case WARNING -> CellLook.WARN;
      case INFO -> CellLook.CENTER;
    };
  }

  private void comparisons() {
    if (overview.comparisons().isEmpty()) {
      return;
    }
    heading("overviewbook.checks.comparisons");
    for (YearComparison each : overview.comparisons()) {
      grid.row();
      grid.text(
          0,
          Messages.thai(
              "overviewbook.checks.between", each.before().toString(), each.year().toString()),
          CellLook.STRONG);
      grid.across(1, 2, said(each), CellLook.TEXT);
    }
  }

  private String said(YearComparison comparison) {
    Framework framework =
        overview.years().stream()
            .map(OverviewYear::framework)
            .filter(each -> each.fiscalYear().equals(comparison.year()))
            .findFirst()
            .orElseThrow();
    String levels =
        Messages.thai(
            comparison.sameLevels()
                ? "overviewbook.checks.sameLevels"
                : "overviewbook.checks.otherLevels");
    String indicators =
        comparison.others().isEmpty()
            ? Messages.thai("overviewbook.checks.sameIndicators")
            : Messages.thai(
                "overviewbook.checks.otherIndicators",
                comparison.others().stream()
                    .map(each -> Wording.name(framework, each))
                    .collect(Collectors.joining(", ")));
    String questions =
        Messages.thai(
            "overviewbook.checks.sameQuestions",
            Integer.toString(comparison.questions().size()),
            comparison.otherQuestions().isEmpty()
                ? Wording.none()
                : comparison.otherQuestions().stream()
                    .map(Question::code)
                    .map(Object::toString)
                    .collect(Collectors.joining(", ")));
    return levels + " " + indicators + " " + questions;
  }

  private void rules() {
    heading("overviewbook.checks.rules");
    for (String each : RULES) {
      grid.row();
      grid.text(0, Messages.thai("overviewbook.rule." + each), CellLook.STRONG);
      grid.across(1, 2, Messages.thai("overviewbook.rule." + each + ".text"), CellLook.TEXT);
    }
    overview.years().stream()
        .flatMap(each -> each.framework().caveat().stream())
        .map(Text::th)
        .forEach(
            caveat -> {
              grid.row();
              grid.across(0, 2, caveat, CellLook.TEXT);
            });
  }
}
