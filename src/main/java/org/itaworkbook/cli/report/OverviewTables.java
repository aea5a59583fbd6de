package org.itaworkbook.cli.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.engine.Gather;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.overview.agencies.AgencyIdentity;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.summary.Change;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.PlaceRange;
import org.itaworkbook.overview.summary.Rank;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.CsvRow;
import org.jspecify.annotations.Nullable;

/**
 * What many agencies' results mean together, as tables for other programs, in values between
 * commas: the columns bear the names of {@code OverviewJson}, whatever language is spoken.
 *
 * @param published whether what is internal is left out: scores of questions, who answered, what
 *     was found and the files
 */
public record OverviewTables(Overview overview, boolean published) {

  private static final List<String> KEY = Arrays.asList(Gather.TABLE_BEGINS.split(","));
  private static final String END = "\r\n";

  /** A row an agency and year. */
  public void agencies(Appendable out) throws IOException {
    Set<FigureCode> figures = new LinkedHashSet<>();
    overview.years().forEach(year -> figures.addAll(ResultColumns.of(year.framework()).figures()));
    List<Object> header = new ArrayList<>(KEY);
    header.addAll(
        List.of(
            "code",
            "name",
            "type",
            "affiliation",
            "province",
            "group",
            "level",
            "levelName",
            "rank",
            "rankInType",
            "ofType",
            "rankFrom",
            "rankTo",
            "rankInTypeFrom",
            "rankInTypeTo",
            "change"));
    figures.forEach(each -> header.add(each.value()));
    if (!published) {
      header.addAll(List.of("changeBound", "below", "errors", "warnings", "file"));
    }
    out.append(CsvRow.BYTE_ORDER_MARK);
    row(header, out);
    for (Standing each : overview.standings()) {
      row(agency(each, figures), out);
    }
  }

  private static List<@Nullable Object> key(Standing standing) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(standing.agency().key());
    values.add(standing.result().year().buddhistEra());
    return values;
  }

  private List<@Nullable Object> agency(Standing standing, Set<FigureCode> figures) {
    Result result = standing.result();
    AgencyIdentity agency = standing.agency();
    Rank inType = standing.rankInType();
    Change change = standing.change();
    List<@Nullable Object> values = key(standing);
    values.add(agency.code());
    values.add(agency.name());
    values.add(agency.type());
    values.add(agency.affiliation());
    values.add(agency.province());
    values.add(agency.group());
    values.add(result.level());
    values.add(result.reached().map(Level::name).map(name -> name.th()).orElse(null));
    values.add(standing.rank() == null ? null : standing.rank().place());
    values.add(inType == null ? null : inType.place());
    values.add(inType == null ? null : inType.of());
    range(standing.rank(), values);
    range(inType, values);
    values.add(change == null ? null : change.points());
    figures.forEach(each -> values.add(result.figure(each).orElse(null)));
    if (!published) {
      values.add(change == null ? null : change.bound());
      values.add(result.hasScores() ? standing.below().size() : null);
      values.add(result.findings().errors());
      values.add(result.findings().warnings());
      values.add(result.source().toString());
    }
    return values;
  }

  private static void range(@Nullable Rank rank, List<@Nullable Object> values) {
    PlaceRange range = rank == null ? null : rank.range();
    values.add(range == null ? null : range.from());
    values.add(range == null ? null : range.to());
  }

  /** A row an agency, year, part and question whose score is known. */
  public void scores(Appendable out) throws IOException {
    List<Object> header = new ArrayList<>(KEY);
    header.addAll(List.of("part", "question", "score"));
    out.append(CsvRow.BYTE_ORDER_MARK);
    row(header, out);
    for (Standing each : overview.standings()) {
      for (Instrument instrument : each.result().framework().instruments()) {
        for (Part part : instrument.parts()) {
          for (Question question : instrument.questions()) {
            score(each, part, question, out);
          }
        }
      }
    }
  }

  private static void score(Standing standing, Part part, Question question, Appendable out)
      throws IOException {
    Optional<BigDecimal> score = standing.result().score(new ScoreKey(question.code(), part.id()));
    if (score.isPresent()) {
      List<@Nullable Object> values = key(standing);
      values.add(part.figure());
      values.add(question.code());
      values.add(score.get());
      row(values, out);
    }
  }

  private static void row(List<? extends @Nullable Object> values, Appendable out)
      throws IOException {
    out.append(CsvRow.of(values)).append(END);
  }
}
