package org.itaworkbook.json.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.framework.Level;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.overview.results.Blocker;
import org.itaworkbook.overview.results.FindingCounts;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.StatedAgency;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads the line of one result, of this version or of an earlier one. */
final class ResultReader {

  /** So many persons no part has. */
  static final int MOST_PERSONS = 100_000_000;

  private static final int MOST_FINDINGS = 1_000_000;
  private static final int MOST_VERSIONS = 1_000_000;

  /** That of a line that names none. */
  private static final int EARLIER = 1;

  private final JsonFields fields;
  private final Faults faults;
  private final Frameworks frameworks;

  ResultReader(JsonFields fields, Faults faults, Frameworks frameworks) {
    this.fields = fields;
    this.faults = faults;
    this.frameworks = frameworks;
  }

  /** The version of a line; null, with a fault, if it is not known here. */
  static @Nullable Integer version(JsonFields fields, Faults faults) {
    Integer version =
        fields.names().contains("version")
            ? fields.integer("version", 1, MOST_VERSIONS)
            : Integer.valueOf(EARLIER);
    if (version != null && version > ResultJson.VERSION) {
      faults.add(fields.at("version"), "laterLine", version, ResultJson.VERSION);
      return null;
    }
    return version;
  }

  /**
   * The result; null, with a fault, where the line is none.
   *
   * @param version of the line
   * @throws RefusedException UNKNOWN_YEAR
   */
  @Nullable Result result(int version) {
    Integer year = fields.integer("fiscalYear", FiscalYear.FIRST, FiscalYear.LAST);
    if (year == null) {
      return null;
    }
    Framework framework = frameworks.known(new FiscalYear(year)).orElseThrow(() -> unknown(year));
    LineForm form = form(version, framework);
    if (form == null) {
      return null;
    }
    StatedAgency agency = agency(form);
    String round = fields.optionalText("round");
    Hundredths scores = form.scores();
    Hundredths figures = form.figures(scores);
    Map<FigureCode, Integer> respondents = form.respondents();
    Map<FigureCode, BigDecimal> errors = form.standardErrors();
    String level = level(framework);
    List<Blocker> blockers = form.blockers(figures);
    BigDecimal previous = fields.optionalNumber("previousTotal", 0, 100);
    FindingCounts findings = findings(form);
    boolean assumed =
        form.leavesOut()
            ? fields.isTrue("yearAssumed")
            : Boolean.TRUE.equals(fields.truth("yearAssumed"));
    Source source = source(form);
    fields.end();
    if (!faults.isEmpty() || source == null) {
      return null;
    }
    return new Result(
        framework,
        agency,
        round,
        figures,
        scores,
        respondents,
        errors,
        level,
        blockers,
        previous == null ? null : Hundredths.of(previous),
        findings,
        assumed,
        source);
  }

  private @Nullable LineForm form(int version, Framework framework) {
    if (version == EARLIER) {
      return new EarlierForm(fields, faults, framework);
    }
    ShortForm form = new ShortForm(fields, faults, framework);
    return form.isInOrder() ? form : null;
  }

  /** A file that could not be read; null, with a fault, where the line is none. */
  static @Nullable Unread unread(JsonFields fields) {
    boolean arrived = fields.has("refused");
    Refusal refusal = arrived ? fields.choice("refused", Refusal.class) : null;
    Text reason = fields.bilingual("reason");
    JsonFields source = fields.object("source");
    String file = source == null ? null : source.text("file");
    String sha256 = source == null || !arrived ? null : EarlierForm.digits(source);
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

  private @Nullable JsonFields object(LineForm form, String name) {
    return form.leavesOut() ? fields.optionalObject(name) : fields.object(name);
  }

  private StatedAgency agency(LineForm form) {
    JsonFields agency = object(form, "agency");
    if (agency == null) {
      return StatedAgency.UNKNOWN;
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

  private @Nullable String level(Framework framework) {
    String level = fields.optionalText("level");
    List<String> known = framework.levels().stream().map(Level::code).toList();
    if (level != null && !known.contains(level)) {
      faults.add(fields.at("level"), "noFigure", String.join(", ", known));
    }
    return level;
  }

  private FindingCounts findings(LineForm form) {
    JsonFields counts = object(form, "findings");
    if (counts == null) {
      return FindingCounts.NONE;
    }
    FindingCounts read =
        new FindingCounts(
            count(form, counts, "errors"),
            count(form, counts, "warnings"),
            count(form, counts, "infos"));
    counts.end();
    return read;
  }

  private static int count(LineForm form, JsonFields counts, String name) {
    Integer count =
        form.leavesOut()
            ? counts.optionalInteger(name, 0, MOST_FINDINGS)
            : counts.integer(name, 0, MOST_FINDINGS);
    return count == null ? 0 : count;
  }

  private @Nullable Source source(LineForm form) {
    JsonFields source = fields.object("source");
    if (source == null) {
      return null;
    }
    String file = source.text("file");
    String sha256 = form.sha256(source);
    String place = source.optionalText("place");
    source.end();
    return file == null || sha256 == null ? null : new Source(file, sha256, place);
  }
}
