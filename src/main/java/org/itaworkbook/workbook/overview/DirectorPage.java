package org.itaworkbook.workbook.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.FirstHelp;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.GroupSummary;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.QuestionSummary;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.FormulaText;

/** Draws the first sheet, which a director reads on one page. */
final class DirectorPage {

  /** The right side begins and ends here; what is behind it is for charts only. */
  static final int RIGHT = 9;

  static final int LAST = 11;
  static final int SHORT_NAME = 12;
  static final int THRESHOLD = 13;

  /** The last column of the left side. */
  static final int LEFT_END = 7;

  private static final double[] WIDTHS = {36, 10, 10, 10, 10, 10, 10, 11, 2, 9, 46, 12, 14, 8};
  private static final int MOST_LISTED = 5;

  private static final List<GroupKind> SCOPE =
      List.of(GroupKind.TYPE, GroupKind.AFFILIATION, GroupKind.PROVINCE);

  /** Where the table of years has its header, below the lead and its own heading. */
  private static final int YEARS_HEADER = 5;

  /** Signs of no language, in whose place a formula puts cells. */
  private static final List<String> MARKS = List.of("\uE000", "\uE001", "\uE002", "\uE003");

  private static final CellLook NOTICE =
      new CellLook(16, true, false, Palette.BAD_INK.rgb(), "", false, "General", "left", false);
  private static final CellLook LEAD =
      new CellLook(18, true, false, Palette.BLACK.rgb(), "", false, "General", "left", true);

  private final Drawing drawing;
  private final OverviewYear latest;
  private final Framework framework;
  private final String threshold;
  private final Heat heat;
  private final Grid grid;

  private DirectorPage(Drawing drawing) {
    this.drawing = drawing;
    this.latest = drawing.latest();
    this.framework = latest.framework();
    this.threshold = Wording.threshold(framework);
    this.heat = new Heat(framework);
    this.grid = new Grid(drawing.book(), name(), 1_000, WIDTHS);
  }

  static String name() {
    return Messages.thai("overviewbook.sheet.page");
  }

  static void draw(Drawing drawing) {
    new DirectorPage(drawing).draw();
  }

  private void draw() {
    grid.onePage().hideFrom(SHORT_NAME);
    grid.row();
    grid.text(
        0,
        Messages.thai("overviewbook.page.title", framework.fiscalYear().toString()),
        CellLook.TITLE);
    grid.row();
    grid.text(0, notice(drawing.edition()), NOTICE);
    YearsBlock years = new YearsBlock(drawing, grid, YEARS_HEADER);
    lead(years);
    files();
    years.draw();
    if (!drawing.edition().published()) {
      lists();
    }
    new FiguresBlock(drawing, grid).draw();
    grid.printTo(LAST);
    drawing.book().put(grid);
  }

  /** What the workbook holds and who may see it. */
  static String notice(Edition edition) {
    return Messages.thai(
        edition.published() ? "overviewbook.page.published" : "overviewbook.page.internal");
  }

  /** The year in one sentence, of the cells below. */
  private void lead(YearsBlock years) {
    List<String> cells = years.lead();
    List<String> values = years.leadValues();
    String text =
        Messages.thai(
            "overviewbook.page.lead",
            MARKS.get(0),
            MARKS.get(1),
            MARKS.get(2),
            MARKS.get(3),
            threshold);
    String formula = FormulaText.quoted(text);
    for (int i = 0; i < MARKS.size(); i++) {
      formula = formula.replace(MARKS.get(i), "\"&" + cells.get(i) + "&\"");
      text = text.replace(MARKS.get(i), values.get(i));
    }
    grid.row();
    grid.formulaText(0, formula, text, LEAD).join(0, LAST, LEAD).high(34);
  }

  private void files() {
    grid.row();
    long errors =
        drawing.overview().findings().stream()
            .filter(each -> each.severity() == Severity.ERROR)
            .count();
    String read = Integer.toString(drawing.overview().files());
    String unread = Integer.toString(drawing.overview().unread());
    if (drawing.edition().published()) {
      grid.text(0, Messages.thai("overviewbook.page.files", read), CellLook.SUBTITLE);
    } else {
      grid.text(
          0,
          Messages.thai("overviewbook.page.filesRead", read, unread, Long.toString(errors)),
          errors > 0 ? CellLook.ALERT : CellLook.SUBTITLE);
    }
    List<String> scope = new ArrayList<>();
    for (GroupKind kind : SCOPE) {
      scope(kind).ifPresent(scope::add);
    }
    if (!scope.isEmpty()) {
      String all = String.join(" · ", scope);
      grid.text(RIGHT, Messages.thai("overviewbook.page.scope", all), CellLook.SUBTITLE);
    }
  }

  /** The one group of a kind by its name, several by their number; empty where none is said. */
  private Optional<String> scope(GroupKind kind) {
    List<GroupSummary> groups =
        latest.groups().stream().filter(each -> each.kind() == kind).toList();
    List<String> names =
        groups.stream().map(GroupSummary::name).flatMap(Stream::ofNullable).toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        groups.size() == 1
            ? names.get(0)
            : Messages.thai(
                "overviewbook.page.scope." + kind.name(), Integer.toString(names.size())));
  }

  /** Who is to be helped first at the left, what is low everywhere at the right. */
  private void lists() {
    List<FirstHelp> help = drawing.overview().help();
    List<QuestionSummary> low = low();
    grid.row();
    grid.row();
    grid.text(
        0,
        Messages.thai("overviewbook.page.help", Integer.toString(help.size())),
        CellLook.HEADING);
    grid.text(RIGHT, Messages.thai("overviewbook.page.low"), CellLook.HEADING);
    grid.row();
    helpHeader();
    grid.text(RIGHT, Messages.thai("overviewbook.questions.code"), CellLook.HEADER);
    grid.text(RIGHT + 1, Messages.thai("overviewbook.questions.wording"), CellLook.HEADER);
    grid.text(LAST, Messages.thai("overviewbook.page.below", threshold), CellLook.HEADER);
    int rows = Math.max(1, Math.min(MOST_LISTED, Math.max(help.size(), low.size())));
    for (int i = 0; i < rows; i++) {
      grid.row();
      if (i < help.size()) {
        help(help.get(i));
      } else if (i == 0) {
        grid.across(0, LEFT_END, Messages.thai("overviewbook.help.nobody"), CellLook.TEXT);
      }
      if (i < low.size()) {
        low(low.get(i));
      } else if (i == 0) {
        grid.across(RIGHT, LAST, Messages.thai("overviewbook.page.nothingLow"), CellLook.TEXT);
      }
    }
  }

  private void helpHeader() {
    grid.text(0, Messages.thai("overviewbook.agencies.AGENCY"), CellLook.HEADER);
    grid.across(1, 3, Messages.thai("overviewbook.agencies.LEVEL"), CellLook.HEADER);
    grid.text(4, Messages.thai("overviewbook.agencies.TOTAL"), CellLook.HEADER);
    grid.text(5, Messages.thai("overviewbook.help.shortfall", threshold), CellLook.HEADER);
    grid.across(6, LEFT_END, Messages.thai("overviewbook.page.dearest"), CellLook.HEADER);
  }

  private void help(FirstHelp help) {
    Result result = help.standing().result();
    grid.text(0, help.standing().agency().name(), CellLook.TEXT);
    result
        .reached()
        .ifPresentOrElse(
            level -> grid.across(1, 3, level.name().th(), heat.of(level)),
            () -> grid.blank(1, CellLook.CENTER).join(1, 3, CellLook.CENTER));
    grid.number(4, result.figure(FigureCode.TOTAL).orElse(null), CellLook.NUMBER);
    if (help.shortfall().signum() > 0) {
      grid.number(5, help.shortfall(), CellLook.NUMBER);
    } else {
      grid.text(5, Messages.thai("overviewbook.help.part"), CellLook.CENTER);
    }
    grid.across(6, LEFT_END, Wording.dearest(help.dearest()), CellLook.CENTER);
  }

  private List<QuestionSummary> low() {
    return latest.questions().stream()
        .filter(each -> each.below().n() > 0)
        .sorted(
            Comparator.comparing((QuestionSummary each) -> -each.below().n())
                .thenComparing(each -> each.spread().mean())
                .thenComparing(each -> each.question().code())
                .thenComparing(each -> each.part().id()))
        .limit(MOST_LISTED)
        .toList();
  }

  private void low(QuestionSummary summary) {
    grid.text(RIGHT, summary.question().code().toString(), CellLook.STRONG);
    grid.text(
        RIGHT + 1,
        Wording.question(framework, summary.question(), summary.part().id()),
        CellLook.TEXT);
    grid.text(
        LAST,
        Messages.thai(
            "overviewbook.of",
            Integer.toString(summary.below().n()),
            Integer.toString(summary.below().of())),
        CellLook.CENTER);
  }

  /** A number in a text, as a formula makes it and as it reads. */
  static String inText(int row, int column, boolean figure) {
    String cell = Addresses.of(row, column);
    return figure ? "TEXT(" + cell + ",\"0.00\")" : cell;
  }
}
