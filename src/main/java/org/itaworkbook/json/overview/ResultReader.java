package org.itaworkbook.json.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.overview.results.Blocker;
import org.itaworkbook.overview.results.FindingCounts;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.StatedAgency;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads the line of one result. */
final class ResultReader {

  private static final int MOST_PERSONS = 100_000_000;
  private static final int MOST_FINDINGS = 1_000_000;

  private final JsonFields fields;
  private final Faults faults;
  private final Frameworks frameworks;

  ResultReader(JsonFields fields, Faults faults, Frameworks frameworks) {
    this.fields = fields;
    this.faults = faults;
    this.frameworks = frameworks;
  }

  /**
   * The result; null, with a fault, where the line is none.
   *
   * @throws RefusedException UNKNOWN_YEAR
   */
  @Nullable Result result() {
    Integer year = fields.integer("fiscalYear", FiscalYear.FIRST, FiscalYear.LAST);
    if (year == null) {
      return null;
    }
    Framework framework = frameworks.known(new FiscalYear(year)).orElseThrow(() -> unknown(year));
    ResultColumns columns = ResultColumns.of(framework);
    StatedAgency agency = agency();
    String round = fields.optionalText("round");
    Map<FigureCode, BigDecimal> figures = figures(columns);
    Map<ScoreKey, BigDecimal> scores = scores(framework);
    Map<FigureCode, Integer> respondents = respondents(framework);
    String level = level(framework);
    List<Blocker> blockers = fields.optionalList("blockers", ResultReader::blocker);
    BigDecimal previous = fields.optionalNumber("previousTotal", 0, 100);
    FindingCounts findings = findings();
    Boolean assumed = fields.truth("yearAssumed");
    Source source = source(fields);
    fields.end();
    if (!faults.isEmpty() || source == null || assumed == null) {
      return null;
    }
    return new Result(
        framework,
        agency,
        round,
        Hundredths.of(columns.figures().stream().map(figures::get).toList()),
        Hundredths.of(columns.scores().stream().map(scores::get).toList()),
        respondents,
        level,
        blockers,
        previous == null ? null : Hundredths.of(previous),
        findings,
        assumed,
        source);
  }

  /** A file that could not be read; null, with a fault, where the line is none. */
  static @Nullable Unread unread(JsonFields fields) {
    boolean arrived = fields.has("refused");
    Refusal refusal = arrived ? fields.choice("refused", Refusal.class) : null;
    Text reason = fields.bilingual("reason");
    JsonFields source = fields.object("source");
    String file = source == null ? null : source.text("file");
    String sha256 = source == null || !arrived ? null : sha256(source);
    if (source != null) {
      source.optionalText("place");
      source.optionalText("sha256");
      source.end();
    }
    fields.end();
    return reason == null || file == null ? null : new Unread(file, sha256, refusal, reason);
  }

  private RefusedException unknown(int year) {
    String known =
        frameworks.all().stream().map(FiscalYear::toString).collect(Collectors.joining(", "));
    return new RefusedException(
        Refusal.UNKNOWN_YEAR, year, known.isEmpty() ? Messages.text("json.none") : known);
  }

  private StatedAgency agency() {
    JsonFields agency = fields.object("agency");
    if (agency == null) {
      return new StatedAgency(null, null, null, null, null);
    }
    StatedAgency read =
        new StatedAgency(
            agency.optionalText("code"),
            agency.optionalText("name"),
            agency.optionalText("type"),
            agency.optionalText("affiliation"),
            agency.optionalText("province"));
    agency.end();
    return read;
  }

  private Map<FigureCode, BigDecimal> figures(ResultColumns columns) {
    Map<FigureCode, BigDecimal> figures = new HashMap<>();
    List<String> allowed = columns.figures().stream().map(FigureCode::value).toList();
    JsonFields object = fields.object("figures");
    if (object != null) {
      object.each(
          allowed,
          name -> {
            BigDecimal figure = object.number(name, 0, 100);
            if (figure != null) {
              figures.put(new FigureCode(name), figure);
            }
          });
    }
    return figures;
  }

  private Map<ScoreKey, BigDecimal> scores(Framework framework) {
    Map<ScoreKey, BigDecimal> scores = new HashMap<>();
    JsonFields parts = fields.object("scores");
    List<String> allowed = new ArrayList<>();
    for (Instrument instrument : framework.instruments()) {
      for (Part part : instrument.parts()) {
        String name = part.figure().value();
        allowed.add(name);
        if (parts != null && parts.has(name)) {
          scores(instrument, part, parts.object(name), scores);
        }
      }
    }
    if (parts != null) {
      parts.each(allowed, name -> {});
    }
    return scores;
  }

  private void scores(
      Instrument instrument,
      Part part,
      @Nullable JsonFields ofPart,
      Map<ScoreKey, BigDecimal> scores) {
    List<String> allowed = new ArrayList<>();
    for (Question question : instrument.questions()) {
      String code = question.code().toString();
      allowed.add(code);
      BigDecimal score = ofPart == null ? null : ofPart.optionalNumber(code, 0, 100);
      if (score != null) {
        scores.put(new ScoreKey(question.code(), part.id()), score);
      }
    }
    if (ofPart != null) {
      ofPart.each(allowed, name -> {});
    }
  }

  private Map<FigureCode, Integer> respondents(Framework framework) {
    Map<FigureCode, Integer> respondents = new TreeMap<>();
    JsonFields object = fields.optionalObject("respondents");
    if (object != null) {
      object.each(
          framework.parts().stream().map(part -> part.figure().value()).toList(),
          name -> {
            Integer persons = object.integer(name, 1, MOST_PERSONS);
            if (persons != null) {
              respondents.put(new FigureCode(name), persons);
            }
          });
    }
    return respondents;
  }

  private @Nullable String level(Framework framework) {
    String level = fields.optionalText("level");
    List<String> known = framework.levels().stream().map(Level::code).toList();
    if (level != null && !known.contains(level)) {
      faults.add(fields.at("level"), "noFigure", String.join(", ", known));
    }
    return level;
  }

  private static @Nullable Blocker blocker(JsonFields fields) {
    FigureCode figure = fields.parsed("figure", "figureCode", FigureCode::new);
    BigDecimal score = fields.number("score", 0, 100);
    BigDecimal required = fields.number("required", 0, 100);
    fields.end();
    return figure == null || score == null || required == null
        ? null
        : new Blocker(figure, Hundredths.of(score), Hundredths.of(required));
  }

  private FindingCounts findings() {
    JsonFields counts = fields.object("findings");
    if (counts == null) {
      return FindingCounts.NONE;
    }
    Integer errors = counts.integer("errors", 0, MOST_FINDINGS);
    Integer warnings = counts.integer("warnings", 0, MOST_FINDINGS);
    Integer infos = counts.integer("infos", 0, MOST_FINDINGS);
    counts.end();
    return errors == null || warnings == null || infos == null
        ? FindingCounts.NONE
        : new FindingCounts(errors, warnings, infos);
  }

  private static @Nullable Source source(JsonFields fields) {
    JsonFields source = fields.object("source");
    if (source == null) {
      return null;
    }
    String file = source.text("file");
    String sha256 = sha256(source);
    String place = source.optionalText("place");
    source.end();
    return file == null || sha256 == null ? null : new Source(file, sha256, place);
  }

  private static @Nullable String sha256(JsonFields source) {
    return source.parsed("sha256", "sha256", ResultReader::sha256);
  }

  private static String sha256(String text) {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + text);
    }
    return text;
  }
}
