package org.itaworkbook.json.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.JsonTree;
import org.itaworkbook.json.base.TypedValue;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.LetterWords;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.Places;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.MailAddresses;
import org.jspecify.annotations.Nullable;

/**
 * Reads scores that come as JSON. What is wrong with a score is a finding without a place; what is
 * wrong with the document (not JSON, a field of the wrong type or of an unknown name) is a refusal,
 * since nobody can tell what was meant.
 */
public final class ScoresReader {

  private static final int TOLD_FAULTS = 5;

  private final Framework framework;
  private final Faults faults;
  private final QuestionEntries entries;

  private ScoresReader(Framework framework, Faults faults) {
    this.framework = framework;
    this.faults = faults;
    this.entries = new QuestionEntries(framework, faults);
  }

  /**
   * Reads a document.
   *
   * @throws RefusedException INVALID_JSON with the first faults, or UNKNOWN_YEAR
   */
  public static Scores read(String json, Frameworks frameworks) {
    Faults faults = new Faults();
    JsonFields fields = JsonTree.read(json, faults);
    if (fields == null) {
      throw refused(faults);
    }
    Integer year = fields.integer("fiscalYear", FiscalYear.FIRST, FiscalYear.LAST);
    if (year == null) {
      throw refused(faults);
    }
    Framework framework =
        frameworks.years().stream()
            .filter(each -> each.fiscalYear().buddhistEra() == year)
            .findFirst()
            .orElseThrow(() -> unknownYear(year, frameworks));
    Scores scores = new ScoresReader(framework, faults).scores(fields);
    if (!faults.isEmpty()) {
      throw refused(faults);
    }
    return scores;
  }

  private static RefusedException unknownYear(int year, Frameworks frameworks) {
    String known =
        frameworks.years().stream()
            .map(Framework::fiscalYear)
            .map(FiscalYear::toString)
            .collect(Collectors.joining(", "));
    return new RefusedException(
        Refusal.UNKNOWN_YEAR, year, known.isEmpty() ? Messages.text("json.none") : known);
  }

  private static RefusedException refused(Faults faults) {
    List<Text> told = faults.sentences(TOLD_FAULTS);
    Text all =
        new Text(
            told.stream().map(Text::th).collect(Collectors.joining("; ")),
            told.stream().map(Text::en).collect(Collectors.joining("; ")));
    return new RefusedException(Refusal.INVALID_JSON, all);
  }

  private Scores scores(JsonFields fields) {
    Agency agency = agency(fields);
    BigDecimal previousTotal = fields.optionalNumber("previousTotal", 0, 100);
    Map<FigureCode, Integer> respondents = respondents(fields);
    fields.each("questions", entries::read);
    Published published = published(fields);
    Map<FigureCode, List<QuestionCode>> lowest = assessorLowest(fields);
    List<Measure> measures = fields.optionalList("measures", ScoresReader::measure);
    UnitRowsReader.rows(fields);
    fields.end();
    ScoreCheck check = ScoreCheck.of(framework, entries);
    List<Finding> findings = new ArrayList<>(check.findings());
    MailAddresses.read(agency.letters().copies()).copyFault(null).ifPresent(findings::add);
    return new Scores(
        framework,
        agency,
        check.values(),
        entries.previous(),
        previousTotal,
        respondents,
        published,
        lowest,
        measures,
        Places.NONE,
        List.of(),
        findings);
  }

  private static Agency agency(JsonFields fields) {
    if (!fields.holdsObject("agency")) {
      String name = fields.optionalText("agency", "agency");
      return new Agency(name, null, null, null, null, null);
    }
    JsonFields agency = fields.optionalObject("agency");
    if (agency == null) {
      return Agency.UNKNOWN;
    }
    Agency read =
        new Agency(
            agency.optionalText("name"),
            agency.optionalText("type"),
            agency.optionalTextOrNumber("round"),
            agency.optionalText("contact"),
            agency.optionalText("email"),
            agency.optionalTextOrNumber("phone"),
            agency.optionalTextOrNumber("code"),
            agency.optionalText("affiliation"),
            agency.optionalText("province"),
            new LetterWords(
                agency.optionalText("greeting"),
                agency.optionalText("letterNote"),
                agency.optionalText("signature"),
                agency.optionalText("copies")));
    agency.end();
    return read;
  }

  private Map<FigureCode, Integer> respondents(JsonFields fields) {
    Map<FigureCode, Integer> respondents = new TreeMap<>();
    eachFigure(
        fields.optionalObject("respondents"),
        partFigures(),
        (object, name) -> {
          Integer count = object.optionalInteger(name, 1, 100_000_000);
          if (count != null) {
            respondents.put(new FigureCode(name), count);
          }
        });
    return respondents;
  }

  private Map<FigureCode, List<QuestionCode>> assessorLowest(JsonFields fields) {
    Map<FigureCode, List<QuestionCode>> lowest = new TreeMap<>();
    eachFigure(
        fields.optionalObject("assessorLowest"),
        partFigures(),
        (object, name) ->
            lowest.put(
                new FigureCode(name),
                object.optionalTexts(name).stream()
                    .flatMap(code -> ofPart(code, new FigureCode(name)).stream())
                    .toList()));
    return lowest;
  }

  /** A question of a part by its code; a finding if the part has none. */
  private Optional<QuestionCode> ofPart(String code, FigureCode figure) {
    for (Instrument instrument : framework.instruments()) {
      for (Part part : instrument.parts()) {
        if (part.figure().equals(figure)) {
          Optional<QuestionCode> question =
              instrument.questions().stream()
                  .map(Question::code)
                  .filter(each -> each.toString().equals(code))
                  .findFirst();
          if (question.isEmpty()) {
            String typed = TypedValue.shortened(code);
            entries.unknown().add(Finding.notOfPart(null, typed, part.name()));
          }
          return question;
        }
      }
    }
    return Optional.empty();
  }

  private Published published(JsonFields fields) {
    JsonFields published = fields.optionalObject("published");
    if (published == null) {
      return Published.NOTHING;
    }
    Map<FigureCode, BigDecimal> read = new LinkedHashMap<>();
    List<String> indicators =
        framework.indicators().stream().map(each -> String.valueOf(each.number())).toList();
    eachFigure(
        published.optionalObject("indicators"),
        indicators,
        (object, name) -> put(read, FigureCode.indicator(Integer.parseInt(name)), object, name));
    eachFigure(
        published.optionalObject("instruments"),
        framework.publishedInstrumentFigures().keySet().stream().map(FigureCode::value).toList(),
        (object, name) -> put(read, new FigureCode(name), object, name));
    put(read, FigureCode.TOTAL, published, "total");
    String level = published.optionalText("level");
    published.end();
    Map<FigureCode, BigDecimal> ordered = new LinkedHashMap<>();
    for (FigureCode figure : framework.publishedFigures().keySet()) {
      BigDecimal value = read.get(figure);
      if (value != null) {
        ordered.put(figure, value);
      }
    }
    return new Published(ordered, level);
  }

  private static void put(
      Map<FigureCode, BigDecimal> figures, FigureCode figure, JsonFields object, String name) {
    BigDecimal value = object.optionalNumber(name, 0, 100);
    if (value != null) {
      figures.put(figure, value);
    }
  }

  private static @Nullable Measure measure(JsonFields fields) {
    String code = fields.text("code");
    Measure measure =
        new Measure(
            new MeasureCode(code == null ? "" : code),
            fields.optionalText("activity"),
            fields.optionalText("analysis"),
            fields.optionalLines("steps"),
            fields.optionalText("period"),
            fields.optionalText("unit"),
            fields.optionalText("status"),
            fields.optionalTextOrNumber("progress"),
            fields.optionalText("evidence"),
            fields.optionalText("note"),
            fields.optionalText("success"),
            fields.optionalTextOrNumber("budget"));
    fields.end();
    return code == null ? null : measure;
  }

  private List<String> partFigures() {
    return framework.parts().stream().map(Part::figure).map(FigureCode::value).toList();
  }

  /** Reads each figure of an object, if it is there; any other name is a fault. */
  private static void eachFigure(
      @Nullable JsonFields object, List<String> allowed, BiConsumer<JsonFields, String> reader) {
    if (object != null) {
      object.each(allowed, name -> reader.accept(object, name));
    }
  }
}
