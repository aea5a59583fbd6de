package org.itaworkbook.workbook.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.contract.AgencyRow;
import org.itaworkbook.workbook.contract.HeaderText;
import org.itaworkbook.workbook.contract.StandardColumn;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.parts.CellContent;
import org.jspecify.annotations.Nullable;

/** The tables beside the questions: agency, published figures, the assessor's lists, measures. */
public final class OtherTables {

  private final Layout layout;
  private final Framework framework;
  private final List<Finding> findings;
  private final Map<FigureCode, Place> publishedPlaces = new HashMap<>();

  /**
   * @param findings gets what is found amiss
   */
  public OtherTables(Layout layout, List<Finding> findings) {
    this.layout = layout;
    this.framework = layout.framework();
    this.findings = findings;
  }

  public Agency agency() {
    return new Agency(
        agencyText(AgencyRow.Item.NAME),
        agencyText(AgencyRow.Item.TYPE),
        agencyText(AgencyRow.Item.ROUND),
        agencyText(AgencyRow.Item.CONTACT),
        agencyText(AgencyRow.Item.EMAIL),
        agencyText(AgencyRow.Item.PHONE));
  }

  private @Nullable String agencyText(AgencyRow.Item item) {
    return YearHeaders.agencyRows(framework).stream()
        .filter(row -> row.item() == item)
        .findFirst()
        .flatMap(row -> agencyCell(layout.table(StandardColumn.AGENCY_VALUE), row.label()))
        .map(cell -> cell.content().text().strip())
        .orElse(null);
  }

  /** A cell of a row with its place. */
  public record Cell(CellContent content, Place place) {}

  /** The value beside a label; empty where the row is not there or the value is blank. */
  public static Optional<Cell> agencyCell(Optional<FoundTable> table, String label) {
    return table.flatMap(
        found -> {
          int value = found.column(StandardColumn.AGENCY_VALUE).orElseThrow();
          int item = found.column(StandardColumn.AGENCY_ITEM).orElse(found.headers().firstKey());
          for (int row : found.rows()) {
            CellContent content = found.sheet().content(row, value);
            if (HeaderText.alike(found.sheet().content(row, item).text())
                    .equals(HeaderText.alike(label))
                && !content.isBlank()) {
              return Optional.of(new Cell(content, found.sheet().place(row, value)));
            }
          }
          return Optional.empty();
        });
  }

  public @Nullable BigDecimal previousTotal() {
    return YearHeaders.agencyRows(framework).stream()
        .filter(row -> row.item() == AgencyRow.Item.PREVIOUS_TOTAL)
        .findFirst()
        .flatMap(row -> agencyNumber(row.label()))
        .orElse(null);
  }

  public Map<FigureCode, Integer> respondents() {
    Map<FigureCode, Integer> respondents = new TreeMap<>();
    for (AgencyRow row : YearHeaders.agencyRows(framework)) {
      Part part = row.part();
      if (part != null) {
        agencyNumber(row.label())
            .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0)
            .ifPresent(n -> respondents.put(part.figure(), n.intValue()));
      }
    }
    return respondents;
  }

  private Optional<BigDecimal> agencyNumber(String label) {
    return agencyCell(layout.table(StandardColumn.AGENCY_VALUE), label)
        .flatMap(cell -> number(cell.content(), cell.place(), label));
  }

  /** The number in a cell; a finding where there is something else. */
  private Optional<BigDecimal> number(CellContent content, Place place, Object what) {
    if (content.isBlank()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number =
        content.number() != null ? Optional.of(content.number()) : ScoreText.number(content.text());
    if (number.isEmpty() || number.get().signum() < 0) {
      findings.add(Finding.notANumber(place, what, content.text()));
      return Optional.empty();
    }
    return number;
  }

  public Published published() {
    Optional<FoundTable> found = layout.table(StandardColumn.PUBLISHED_SCORE);
    if (found.isEmpty()) {
      return Published.NOTHING;
    }
    FoundTable table = found.get();
    int score = table.column(StandardColumn.PUBLISHED_SCORE).orElseThrow();
    Map<FigureCode, BigDecimal> figures = new LinkedHashMap<>();
    String level = null;
    Map<FigureCode, Text> known = framework.publishedFigures();
    for (Map.Entry<FigureCode, Integer> row : publishedRows(table).entrySet()) {
      FigureCode code = row.getKey();
      CellContent content = layout.shown().at(table.sheet(), row.getValue(), score);
      Place place = table.sheet().place(row.getValue(), score);
      if (code.equals(FigureCode.LEVEL)) {
        level = content.isBlank() ? null : content.text().strip();
        publishedPlaces.put(code, place);
      } else {
        publishedPlaces.put(code, place);
        number(content, place, Objects.requireNonNull(known.get(code)).th())
            .ifPresent(value -> figures.put(code, value));
      }
    }
    return new Published(figures, level);
  }

  /** The rows of the published figures that the year has, in its order. */
  public Map<FigureCode, Integer> publishedRows(FoundTable table) {
    Map<FigureCode, Integer> found = new HashMap<>();
    Map<String, FigureCode> codes = new HashMap<>();
    framework
        .publishedFigures()
        .keySet()
        .forEach(code -> codes.put(HeaderText.alike(code.value()), code));
    table
        .column(StandardColumn.PUBLISHED_CODE)
        .ifPresent(
            column -> {
              for (int row : table.rows()) {
                FigureCode code =
                    codes.get(HeaderText.alike(table.sheet().content(row, column).text()));
                if (code != null) {
                  found.putIfAbsent(code, row);
                }
              }
            });
    Map<FigureCode, Integer> rows = new LinkedHashMap<>(framework.publishedFigures().size());
    framework
        .publishedFigures()
        .keySet()
        .forEach(
            code -> Optional.ofNullable(found.get(code)).ifPresent(row -> rows.put(code, row)));
    return rows;
  }

  /** Where the published figures stand; known once {@link #published()} was read. */
  public Map<FigureCode, Place> publishedPlaces() {
    return publishedPlaces;
  }

  public Map<FigureCode, List<QuestionCode>> assessorLowest() {
    Map<FigureCode, Map<Rank, QuestionCode>> ranked = new TreeMap<>();
    layout
        .table(StandardColumn.LOWEST_RANK)
        .ifPresent(table -> table.rows().forEach(row -> readLowest(table, row, ranked)));
    Map<FigureCode, List<QuestionCode>> lowest = new TreeMap<>();
    ranked.forEach((figure, codes) -> lowest.put(figure, List.copyOf(codes.values())));
    return lowest;
  }

  private void readLowest(
      FoundTable table, int row, Map<FigureCode, Map<Rank, QuestionCode>> ranked) {
    Optional<Integer> instrument = table.column(StandardColumn.LOWEST_INSTRUMENT);
    Optional<Integer> code = table.column(StandardColumn.LOWEST_CODE);
    if (instrument.isEmpty() || code.isEmpty()) {
      return;
    }
    CellContent content = table.sheet().content(row, code.get());
    if (content.isBlank()) {
      return;
    }
    String figure = HeaderText.alike(table.sheet().content(row, instrument.get()).text());
    var part =
        framework.parts().stream()
            .filter(
                each ->
                    HeaderText.alike(each.figure().value()).equals(figure)
                        || HeaderText.alike(each.name().th()).equals(figure))
            .findFirst();
    var question = ScoreText.question(framework, content.text());
    if (part.isEmpty() || question.isEmpty()) {
      findings.add(
          Finding.of(
              FindingCode.UNKNOWN_QUESTION, table.sheet().place(row, code.get()), content.text()));
      return;
    }
    ranked
        .computeIfAbsent(part.get().figure(), each -> new TreeMap<>())
        .put(rank(table, row), question.get().code());
  }

  /** Where a question stands in an assessor's list; lists without numbers go by their rows. */
  private record Rank(BigDecimal number, int row) implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
      int byNumber = number.compareTo(other.number);
      return byNumber == 0 ? Integer.compare(row, other.row) : byNumber;
    }
  }

  private static Rank rank(FoundTable table, int row) {
    CellContent content =
        table.sheet().content(row, table.column(StandardColumn.LOWEST_RANK).orElseThrow());
    BigDecimal number =
        content.number() == null
            ? ScoreText.number(content.text()).orElse(BigDecimal.ZERO)
            : content.number();
    return new Rank(number, row);
  }

  public List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    layout
        .table(StandardColumn.MEASURE_CODE)
        .ifPresent(
            table -> {
              for (int row : table.rows()) {
                String code = text(table, row, StandardColumn.MEASURE_CODE);
                if (code != null) {
                  measures.add(measure(table, row, code));
                }
              }
            });
    return measures;
  }

  /** The cells that name the unit of each measure; of two measures with one code the first's. */
  public Map<MeasureCode, Place> measurePlaces() {
    Map<MeasureCode, Place> places = new HashMap<>();
    layout
        .table(StandardColumn.MEASURE_CODE)
        .ifPresent(
            table -> {
              int column =
                  table
                      .column(StandardColumn.MEASURE_UNIT)
                      .orElseGet(() -> table.column(StandardColumn.MEASURE_CODE).orElseThrow());
              for (int row : table.rows()) {
                String code = text(table, row, StandardColumn.MEASURE_CODE);
                if (code != null) {
                  places.putIfAbsent(new MeasureCode(code), table.sheet().place(row, column));
                }
              }
            });
    return places;
  }

  private static Measure measure(FoundTable table, int row, String code) {
    return new Measure(
        new MeasureCode(code),
        text(table, row, StandardColumn.MEASURE_ACTIVITY),
        text(table, row, StandardColumn.MEASURE_ANALYSIS),
        text(table, row, StandardColumn.MEASURE_STEPS),
        text(table, row, StandardColumn.MEASURE_PERIOD),
        text(table, row, StandardColumn.MEASURE_UNIT),
        text(table, row, StandardColumn.MEASURE_STATUS),
        text(table, row, StandardColumn.MEASURE_PROGRESS),
        text(table, row, StandardColumn.MEASURE_EVIDENCE),
        text(table, row, StandardColumn.MEASURE_NOTE));
  }

  private static @Nullable String text(FoundTable table, int row, StandardColumn column) {
    return table
        .column(column)
        .map(each -> table.sheet().content(row, each))
        .filter(content -> !content.isBlank())
        .map(content -> content.text().strip())
        .orElse(null);
  }
}
