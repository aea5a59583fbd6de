package org.itaworkbook.workbook.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Draws what many agencies mean together as one workbook, with live formulas, native charts and no
 * macro. The same overview gives the same bytes, on any day and any machine.
 */
public final class OverviewWorkbook {

  /** What a year of the Buddhist era is ahead of the fiscal year's first October. */
  private static final int AHEAD = 544;

  private OverviewWorkbook() {}

  /** The workbook of all agencies. */
  public static byte[] draw(Overview overview, Edition edition) {
    if (overview.years().isEmpty()) {
      Book book = new Book(Messages.thai("overviewbook.title"));
      ChecksSheet.draw(book, overview, edition);
      return book.toBytes(null);
    }
    FiscalYear year = overview.years().get(0).framework().fiscalYear();
    Book book = new Book(Messages.thai("overviewbook.title.year", year.toString()));
    Labels labels = new Labels(overview);
    Drawing drawing =
        new Drawing(
            book,
            overview,
            edition,
            labels,
            new AgenciesTable(overview, edition, labels),
            new ScoresTable(overview));
    boolean scores = !edition.published() && !drawing.scores().isEmpty();
    DirectorPage.draw(drawing);
    AgenciesSheet.draw(drawing);
    if (scores && !drawing.latest().questions().isEmpty()) {
      QuestionsSheet.draw(drawing);
    }
    GroupsSheet.draw(drawing);
    if (!edition.published()) {
      FunnelSheet.draw(drawing);
    }
    TrendsSheet.draw(drawing);
    if (!edition.published()) {
      HelpSheet.draw(drawing);
    }
    ChecksSheet.draw(book, overview, edition);
    if (scores) {
      drawing.scores().draw(drawing);
    }
    return book.toBytes(firstDay(year));
  }

  /**
   * The page of one agency: its figures beside the quartiles of its type, and no other agency.
   *
   * @param standing one of the overview's
   */
  public static byte[] drawOne(Overview overview, Standing standing) {
    return pages(overview).apply(standing);
  }

  /** What draws the page of each agency of an overview as {@link #drawOne} does; thread-safe. */
  public static Function<Standing, byte[]> pages(Overview overview) {
    Peers peers = new Peers(overview);
    return standing -> {
      FiscalYear year = standing.result().year();
      Book book = new Book(Messages.thai("overviewbook.one.book", year.toString()));
      AgencyPage.draw(book, peers, standing);
      return book.toBytes(firstDay(year));
    };
  }

  /** An agency of the latest year by its code, else by its name; null where there is none. */
  public static @Nullable Standing find(Overview overview, String codeOrName) {
    String sought = Alike.of(codeOrName);
    for (Standing each : ofLatest(overview)) {
      String code = each.agency().code();
      if (code != null && Alike.of(code).equals(sought)) {
        return each;
      }
    }
    List<Standing> named =
        ofLatest(overview).stream()
            .filter(each -> Alike.of(each.agency().name()).equals(sought))
            .toList();
    return named.size() == 1 ? named.get(0) : null;
  }

  /** The agencies of the latest year. */
  public static List<Standing> ofLatest(Overview overview) {
    List<Standing> latest = new ArrayList<>();
    overview
        .latest()
        .ifPresent(
            year ->
                overview.standings().stream()
                    .filter(each -> each.result().year().equals(year.framework().fiscalYear()))
                    .forEach(latest::add));
    return latest;
  }

  private static String firstDay(FiscalYear year) {
    return LocalDate.of(year.buddhistEra() - AHEAD, 10, 1).toString();
  }
}
