package org.itaworkbook.workbook.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.opc.DigitalSignature;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Places;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.scores.WordingIndex;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.formulas.CoveredCells;
import org.itaworkbook.workbook.formulas.OwnedCells;
import org.itaworkbook.workbook.formulas.RewrittenCells;
import org.itaworkbook.workbook.intake.WorkbookKind;
import org.itaworkbook.workbook.layout.AgencyTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.LowestTable;
import org.itaworkbook.workbook.layout.MeasuresTable;
import org.itaworkbook.workbook.layout.PublishedTable;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ScoreAt;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/** Reads the scores of a year from where the {@link Layout} found them. */
public final class ScoreReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** So many alike are told together. */
  private static final int MANY = 3;

  private final WorkbookFile workbook;
  private final Layout layout;
  private final Framework framework;
  private final Map<ScoreKey, BigDecimal> values = new HashMap<>();
  private final Map<ScoreKey, BigDecimal> previous = new HashMap<>();
  private final Map<ScoreKey, Place> scorePlaces = new HashMap<>();
  private final Map<QuestionCode, Place> questionPlaces = new HashMap<>();
  private final Map<FigureCode, Place> headers = new HashMap<>();
  private final PartScales scales;
  private final MiscodedRows miscoded;
  private final List<Finding> findings = new ArrayList<>();

  public ScoreReader(WorkbookFile workbook, Layout layout, List<Finding> before) {
    this.workbook = workbook;
    this.layout = layout;
    this.scales = new PartScales(layout);
    this.miscoded = new MiscodedRows(layout);
    this.framework = layout.framework();
    this.findings.addAll(before);
  }

  public ReadScores read() {
    findings.addAll(layout.findings());
    for (Instrument instrument : framework.instruments()) {
      Optional<Finding> unparted = unparted(instrument);
      if (unparted.isPresent()) {
        findings.add(unparted.get());
      } else {
        instrument.parts().forEach(part -> readPart(instrument, part));
      }
      instrument.questions().forEach(question -> readQuestion(instrument, question));
    }
    layout.repeated().forEach(this::judgeRepeated);
    TableAgencies.find(layout).ifPresent(findings::add);
    checkThreshold();
    if (DigitalSignature.isIn(workbook.parts())) {
      findings.add(Finding.of(FindingCode.SIGNATURE_REMOVED, null));
    }
    WorkbookKind kind = WorkbookKind.before(workbook.parts());
    if (kind.isTemplate()) {
      findings.add(
          Finding.of(
              FindingCode.TEMPLATE_OPENED, null, kind.extension(), kind.opened().extension()));
    }
    OwnedCells cells = new OwnedCells(layout, values);
    findings.addAll(UnrenewedFormulas.find(workbook, layout, cells));
    findings.addAll(RewrittenCells.find(workbook.tables(), layout, values, cells));
    findings.addAll(CoveredCells.find(workbook, layout, cells));
    return new ReadScores(scores(), cells);
  }

  private Scores scores() {
    Optional<AgencyTable> agency = AgencyTable.in(layout);
    Optional<PublishedTable> published = PublishedTable.in(layout);
    Optional<MeasuresTable> measures = MeasuresTable.in(layout);
    agency.flatMap(table -> table.copyFault(framework)).ifPresent(findings::add);
    return new Scores(
        framework,
        agency.map(table -> table.agency(framework)).orElse(Agency.UNKNOWN),
        values,
        previous,
        agency.map(table -> table.previousTotal(framework, findings)).orElse(null),
        agency.map(table -> table.respondents(framework, findings)).orElse(Map.of()),
        SampledMeans.read(workbook, framework),
        published.map(table -> table.read(findings)).orElse(Published.NOTHING),
        LowestTable.in(layout).map(table -> table.read(findings)).orElse(Map.of()),
        measures.map(MeasuresTable::measures).orElse(List.of()),
        new Places(
            scorePlaces,
            questionPlaces,
            published.map(PublishedTable::places).orElse(Map.of()),
            headers,
            measures.map(MeasuresTable::places).orElse(Map.of())),
        layout.understood(),
        FirstFindings.of(findings));
  }

  /** Questions with one score each, of an instrument of which every part has its own. */
  private Optional<Finding> unparted(Instrument instrument) {
    if (instrument.parts().size() < 2) {
      return Optional.empty();
    }
    boolean parted =
        instrument.questions().stream()
            .anyMatch(
                question ->
                    instrument.parts().stream()
                        .map(part -> new ScoreKey(question.code(), part.id()))
                        .anyMatch(key -> layout.score(key).isPresent() || layout.isDoubtful(key)));
    return parted
        ? Optional.empty()
        : instrument.questions().stream()
            .flatMap(question -> layout.rows(question.code()).stream())
            .flatMap(row -> row.column(QuestionColumn.Role.SCORE).map(row::headerPlace).stream())
            .findFirst()
            .map(
                place ->
                    Finding.of(
                        FindingCode.PARTS_NOT_SEPARATE,
                        place,
                        instrument.code(),
                        instrument.parts().stream()
                            .map(part -> part.name().th())
                            .collect(Collectors.joining(", "))));
  }

  private void readPart(Instrument instrument, Part part) {
    Map<Question, CellContent> contents = new LinkedHashMap<>();
    Map<Question, Place> places = new HashMap<>();
    for (Question question : instrument.questions()) {
      layout
          .score(question.code(), part.id())
          .ifPresent(
              at -> {
                contents.put(question, content(at));
                Place place = at.row().place(at.column());
                places.put(question, place);
                scorePlaces.put(new ScoreKey(question.code(), part.id()), place);
                QuestionTable table = at.row().table();
                headers.putIfAbsent(
                    part.figure(), table.sheet().place(table.headerRow(), at.column()));
              });
    }
    List<Question> asked =
        instrument.questions().stream()
            .filter(each -> !layout.isDoubtful(new ScoreKey(each.code(), part.id())))
            .filter(each -> !miscoded.hides(each.code()))
            .toList();
    boolean all = asked.size() == instrument.questions().size();
    if (all && contents.values().stream().allMatch(CellContent::isBlank)) {
      findings.add(
          Finding.of(FindingCode.MISSING_INSTRUMENT, headerPlace(instrument, part), part.name()));
      return;
    }
    boolean hundreds =
        contents.values().stream()
            .anyMatch(each -> each.number() != null && each.number().compareTo(BigDecimal.ONE) > 0);
    List<Finding> found = new ArrayList<>();
    for (Question question : asked) {
      CellContent content = contents.getOrDefault(question, CellContent.BLANK);
      Place place = places.get(question);
      if (place == null) {
        place = headerPlace(instrument, part);
      }
      if (layout.score(question.code(), part.id()).filter(this::isDate).isPresent()) {
        found.add(Finding.date(place, question.code(), part.name()));
        continue;
      }
      new ScoreCell(question.code(), part, content, place, found)
          .read(hundreds)
          .ifPresent(value -> values.put(new ScoreKey(question.code(), part.id()), value));
    }
    checkScale(instrument, part, found);
    findings.addAll(textColumn(instrument, part, found));
  }

  private boolean isDate(ScoreAt at) {
    return layout.shown().isDate(at.row().table().sheet(), at.row().row(), at.column());
  }

  /** Scores that seem to be on another scale are not used, and nothing else is said of them. */
  private void checkScale(Instrument instrument, Part part, List<Finding> found) {
    Map<ScoreKey, BigDecimal> read = new TreeMap<>();
    for (Question question : instrument.questions()) {
      ScoreKey key = new ScoreKey(question.code(), part.id());
      BigDecimal value = values.get(key);
      if (value != null) {
        read.put(key, value);
      }
    }
    scales
        .of(part, read)
        .ifPresent(
            scale -> {
              findings.add(Finding.lowScale(headerPlace(instrument, part), part.name(), scale));
              values.keySet().removeAll(read.keySet());
              found.removeIf(each -> each.severity() != Severity.ERROR);
            });
  }

  /** A column that is all text is one finding at its header, not one for each score. */
  private List<Finding> textColumn(Instrument instrument, Part part, List<Finding> found) {
    List<Place> texts =
        found.stream()
            .filter(each -> each.code() == FindingCode.TEXT_NUMBER)
            .flatMap(each -> Optional.ofNullable(each.place()).stream())
            .toList();
    if (texts.size() < MANY || texts.size() < instrument.questions().size()) {
      return found;
    }
    List<Finding> others = new ArrayList<>(found);
    others.removeIf(each -> each.code() == FindingCode.TEXT_NUMBER);
    others.add(
        Finding.textColumn(headerPlace(instrument, part), part.name(), texts.size())
            .withRelated(texts));
    return others;
  }

  private CellContent content(ScoreAt at) {
    return layout.shown().at(at.row().table().sheet(), at.row().row(), at.column());
  }

  private @Nullable Place headerPlace(Instrument instrument, Part part) {
    Place header = headers.get(part.figure());
    if (header != null) {
      return header;
    }
    return layout.questionTables().stream()
        .filter(
            table ->
                layout.tableOf(instrument).filter(each -> each == table).isPresent()
                    || table.sheet().name().equals(YearHeaders.sheet(instrument)))
        .map(
            table ->
                table
                    .sheet()
                    .place(
                        table.headerRow(),
                        table
                            .column(QuestionColumn.Role.SCORE, instrument, part, null)
                            .orElse(table.uses().firstKey())))
        .findFirst()
        .orElse(null);
  }

  private void readQuestion(Instrument instrument, Question question) {
    layout
        .row(question.code())
        .ifPresent(first -> questionPlaces.put(question.code(), first.codePlace()));
    for (QuestionRow row : layout.rows(question.code())) {
      for (Part part : instrument.parts()) {
        row.previousColumn(part).ifPresent(column -> readPrevious(row, part, column));
      }
      checkWording(row, row.wording());
    }
  }

  private void readPrevious(QuestionRow row, Part part, int column) {
    CellContent content = layout.shown().at(row.table().sheet(), row.row(), column);
    if (content.isBlank()) {
      return;
    }
    Optional<BigDecimal> value =
        content.number() != null ? Optional.of(content.number()) : ScoreText.number(content.text());
    if (value.isPresent() && value.get().signum() >= 0 && value.get().compareTo(HUNDRED) <= 0) {
      previous.put(new ScoreKey(row.question().code(), part.id()), value.get());
    } else {
      findings.add(
          Finding.notANumber(
              row.place(column),
              row.question().code() + " " + YearHeaders.previous(row.instrument(), part),
              content.text()));
    }
  }

  private void checkWording(QuestionRow row, String text) {
    WordingIndex wordings = layout.wordings();
    if (text.isEmpty() || miscoded.holds(row) || wordings.isWordingOf(text, row.question())) {
      return;
    }
    wordings.sameAs(text).stream()
        .findFirst()
        .ifPresent(
            other ->
                findings.add(
                    Finding.of(
                        FindingCode.WORDING_CONTRADICTS_CODE,
                        row.codePlace(),
                        row.question().code(),
                        other.code())));
  }

  /** A question that stands twice is one question where both rows say the same. */
  private void judgeRepeated(QuestionRow again) {
    QuestionCode code = again.question().code();
    QuestionRow first = layout.rows(code).stream().filter(again::repeats).findFirst().orElseThrow();
    boolean agree = true;
    for (Part part : again.instrument().parts()) {
      Optional<Integer> column = again.scoreColumn(part);
      Optional<Integer> before = first.scoreColumn(part);
      agree &=
          column.isEmpty() || before.isEmpty() || text(again, column).equals(text(first, before));
    }
    agree &= asksSame(Alike.of(again.wording()), Alike.of(first.wording()));
    List<Finding> told = miscoded.of(again, first);
    findings.addAll(
        told.isEmpty()
            ? List.of(Finding.repeated(again.codePlace(), code, first.codePlace(), agree))
            : told);
    if (!agree) {
      again.instrument().parts().forEach(part -> values.remove(new ScoreKey(code, part.id())));
    }
  }

  /** A list of scores need not say again what is asked. */
  private static boolean asksSame(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private String text(QuestionRow row, Optional<Integer> column) {
    return column
        .map(each -> layout.shown().value(row.table().sheet(), row.row(), each))
        .orElse("");
  }

  private void checkThreshold() {
    workbook
        .book()
        .name(layout.names().threshold())
        .filter(
            text ->
                ScoreText.number(text)
                    .filter(value -> value.compareTo(framework.threshold()) == 0)
                    .isEmpty())
        .ifPresent(
            text ->
                findings.add(
                    Finding.of(
                        FindingCode.THRESHOLD_CHANGED,
                        null,
                        text,
                        CellContent.plain(framework.threshold()))));
  }
}
