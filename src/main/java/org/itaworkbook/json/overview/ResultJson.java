package org.itaworkbook.json.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Part;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.json.base.LeftOut;
import org.itaworkbook.overview.results.Blocker;
import org.itaworkbook.overview.results.FindingCounts;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.StatedAgency;
import org.jspecify.annotations.Nullable;

/**
 * One agency in one year, as a line that can be read again. Figures and scores stand in the order
 * of {@link ResultColumns}, with as many decimals as they take, and null for what is not known;
 * what says nothing is left out, and so are figures where the scores give them as they are.
 *
 * @param version of this form; lines without one are read too, by {@link EarlierForm}
 * @param columns in which order figures and scores stand, and how the one are made of the other;
 *     the order of the figures alone where there are no scores
 * @param total that of the figures, for whoever looks for it
 * @param level the code of one of the year's levels
 * @param respondents of each part, in the order of the year
 * @param standardErrors of each part's mean, in the order of the year
 * @param blockers what the next higher level takes, by the figures that are below it
 */
public record ResultJson(
    int fiscalYear,
    @LeftOut @Nullable AgencyJson agency,
    int version,
    String columns,
    @LeftOut @Nullable String round,
    @LeftOut @Nullable BigDecimal total,
    @LeftOut @Nullable String level,
    @LeftOut @Nullable List<@Nullable BigDecimal> figures,
    @LeftOut @Nullable List<@Nullable BigDecimal> scores,
    @LeftOut @Nullable List<@Nullable Integer> respondents,
    @LeftOut @Nullable List<@Nullable BigDecimal> standardErrors,
    @LeftOut @Nullable Map<String, BigDecimal> blockers,
    @LeftOut @Nullable BigDecimal previousTotal,
    @LeftOut @Nullable CountsJson findings,
    @LeftOut @Nullable Boolean yearAssumed,
    SourceJson source)
    implements JsonDocument {

  /** The form that is written; any earlier one is read too. */
  static final int VERSION = 2;

  /** What a file says of whose result it is. */
  record AgencyJson(
      @LeftOut @Nullable String code,
      @LeftOut @Nullable String name,
      @LeftOut @Nullable String type,
      @LeftOut @Nullable String affiliation,
      @LeftOut @Nullable String province) {

    static @Nullable AgencyJson of(StatedAgency agency) {
      return agency.equals(StatedAgency.UNKNOWN)
          ? null
          : new AgencyJson(
              agency.code(), agency.name(), agency.type(), agency.affiliation(), agency.province());
    }
  }

  /** How many findings the file has, by severity; none is left out. */
  record CountsJson(
      @LeftOut @Nullable Integer errors,
      @LeftOut @Nullable Integer warnings,
      @LeftOut @Nullable Integer infos) {

    static @Nullable CountsJson of(FindingCounts counts) {
      return counts.equals(FindingCounts.NONE)
          ? null
          : new CountsJson(some(counts.errors()), some(counts.warnings()), some(counts.infos()));
    }

    private static @Nullable Integer some(int count) {
      return count == 0 ? null : Integer.valueOf(count);
    }
  }

  /**
   * Where it was read.
   *
   * @param sha256 in base64url (RFC 4648), 43 letters
   */
  record SourceJson(String file, String sha256, @LeftOut @Nullable String place) {

    static SourceJson of(Source source) {
      return new SourceJson(source.file(), ShortHash.of(source.sha256()), source.place());
    }
  }

  /** What a result says. */
  public static ResultJson of(Result result) {
    ResultColumns columns = ResultColumns.of(result.framework());
    Integer previous = result.previousTotal();
    return new ResultJson(
        result.year().buddhistEra(),
        AgencyJson.of(result.agency()),
        VERSION,
        result.hasScores() ? columns.fingerprint() : columns.fingerprintOfFigures(),
        result.round(),
        shortest(result.hundredths(FigureCode.TOTAL)),
        result.level(),
        result.figures().equals(columns.figuresOf(result.scores())) ? null : row(result.figures()),
        result.hasScores() ? row(result.scores()) : null,
        ofParts(result, result.respondents()),
        ofParts(result, shortest(result.standardErrors())),
        blockers(result),
        previous == null ? null : Hundredths.shortest(previous),
        CountsJson.of(result.findings()),
        result.yearAssumed() ? Boolean.TRUE : null,
        SourceJson.of(result.source()));
  }

  private static List<@Nullable BigDecimal> row(Hundredths known) {
    List<@Nullable BigDecimal> row = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      row.add(shortest(known.at(i)));
    }
    return row;
  }

  private static @Nullable BigDecimal shortest(OptionalInt hundredths) {
    return hundredths.isEmpty() ? null : Hundredths.shortest(hundredths.getAsInt());
  }

  private static <T> @Nullable List<@Nullable T> ofParts(Result result, Map<FigureCode, T> known) {
    List<@Nullable T> row = new ArrayList<>();
    for (Part part : result.framework().parts()) {
      row.add(known.get(part.figure()));
    }
    return row.stream().allMatch(Objects::isNull) ? null : row;
  }

  private static Map<FigureCode, BigDecimal> shortest(Map<FigureCode, BigDecimal> figures) {
    Map<FigureCode, BigDecimal> shortest = new HashMap<>(figures);
    shortest.replaceAll((part, figure) -> Hundredths.shortest(Hundredths.of(figure)));
    return shortest;
  }

  private static @Nullable Map<String, BigDecimal> blockers(Result result) {
    if (result.blockers().isEmpty()) {
      return null;
    }
    Map<String, BigDecimal> blockers = new LinkedHashMap<>();
    for (Blocker each : result.blockers()) {
      blockers.put(each.figure().value(), Hundredths.shortest(each.required()));
    }
    return blockers;
  }
}
