package org.itaworkbook.answers;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.Owner;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.MonthSpan;
import org.jspecify.annotations.Nullable;

/** Which measure an indicator belongs to, and what the workbook says of it. */
final class Plan {

  /**
   * A measure as far as an action tells it; null what is not known.
   *
   * @param last the last month of the period
   */
  record Entry(
      MeasureCode code,
      @Nullable Text period,
      @Nullable Text until,
      @Nullable YearMonth last,
      @Nullable String status,
      List<Owner> owners) {}

  /** From when to when; a dash within a word or a day is none. */
  private static final Pattern RANGE =
      Pattern.compile("(?s).*\\S\\s*(?:[–—]|\\s-\\s|ถึง)\\s*(\\S.*)");

  private final Map<Integer, Entry> byIndicator = new HashMap<>();

  /** Measures are carried out in the year after that of the scores. */
  private final FiscalYear year;

  Plan(Analysis analysis) {
    year = analysis.scores().framework().fiscalYear().next();
    Map<String, Measure> kept = new HashMap<>();
    analysis.scores().measures().forEach(each -> kept.putIfAbsent(each.code().key(), each));
    for (MeasureProposal proposal : analysis.measures()) {
      MeasureCode code = proposal.plan().measureCode();
      Entry entry = entry(proposal, kept.get(code.key()));
      proposal.indicators().forEach(number -> byIndicator.put(number, entry));
    }
  }

  private Entry entry(MeasureProposal proposal, @Nullable Measure kept) {
    Text period = proposal.plan().period();
    if (kept == null) {
      return new Entry(
          proposal.plan().measureCode(), period, end(period), last(period), null, List.of());
    }
    String typed = kept.period();
    if (typed == null) {
      period = null;
    } else if (!typed.equals(period.th())) {
      period = new Text(typed, typed);
    }
    return new Entry(
        kept.code(),
        period,
        period == null ? null : end(period),
        period == null ? null : last(period),
        kept.status(),
        kept.unit() == null || kept.unit().isBlank()
            ? List.of()
            : List.of(new Owner(null, kept.unit().strip(), null)));
  }

  private @Nullable YearMonth last(Text period) {
    return MonthSpan.read(period.th(), year).map(MonthSpan::last).orElse(null);
  }

  private static Text end(Text period) {
    return new Text(end(period.th()), end(period.en()));
  }

  /** What stands behind the dash of a period; the whole where it is a day. */
  static String end(String period) {
    Matcher range = RANGE.matcher(period);
    return range.matches() ? range.group(1).strip() : period.strip();
  }

  @Nullable Entry of(int indicator) {
    return byIndicator.get(indicator);
  }
}
