package org.itaworkbook.responses.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.responses.tables.Table;
import org.itaworkbook.responses.tables.Table.HeadRow;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Says of a table what each of its columns is, from its first rows. Understood first, then counted.
 */
public final class Recognizer {

  /** So many rows are looked at. */
  public static final int SAMPLE = 1_000;

  /** A column with more different values names no parts. */
  private static final int MOST_PARTS = 12;

  private final Framework framework;
  private final ResponseMap map;
  private final @Nullable Part asked;
  private int scoreLists;

  /**
   * @param asked the part of all files where a person says it; null to let it be found
   */
  public Recognizer(Framework framework, ResponseMap map, @Nullable Part asked) {
    this.framework = framework;
    this.map = map;
    this.asked = asked;
  }

  /**
   * Empty where the table holds no answers to a question of the year, as a list of questions with
   * their scores does not.
   */
  public Optional<Understood> understand(Table table) {
    List<HeadRow> head = table.head(SAMPLE);
    Part named = named(table);
    Instrument instrument = instrument(table, named);
    Headings headings = new Headings(framework, map, instrument);
    Optional<Headings.Found> found = headings.find(head);
    if (found.isPresent() && new QuestionList(headings, map).is(found.get(), head)) {
      scoreLists++;
      return Optional.empty();
    }
    return found.map(each -> understood(table, head, named, each, headings.contradicted));
  }

  /** How many of the tables so far were lists of questions, and not of answers. */
  public int scoreLists() {
    return scoreLists;
  }

  private Understood understood(
      Table table,
      List<HeadRow> head,
      @Nullable Part named,
      Headings.Found found,
      List<Column> contradicted) {
    List<HeadRow> sample = head.subList(found.rows(), head.size());
    List<Column> columns = withParts(found.columns(), sample);
    ExportKind kind = kind(found);
    List<Finding> findings = new ArrayList<>();
    String name = table.sheet().isEmpty() ? table.file() : table.file() + ": " + table.sheet();
    contradicted.forEach(
        each ->
            findings.add(
                new Finding(
                    FindingCode.WORDING_CONTRADICTS_CODE,
                    FindingCode.WORDING_CONTRADICTS_CODE.severity(),
                    null,
                    List.of(),
                    Messages.text(
                        "findings.WORDING_CONTRADICTS_CODE_HEADING",
                        name,
                        shortened(each.header())))));
    if (!kind.isLong()) {
      findings.addAll(twice(name, columns));
    }
    boolean told = columns.stream().anyMatch(each -> each.meaning() == Meaning.PART);
    Part part = told && asked == null && map.partOf(table.file()).isEmpty() ? null : named;
    return new Understood(table, kind, found.last(), columns, part, sample.size(), findings);
  }

  private static ExportKind kind(Headings.Found found) {
    if (found.answers() > 0) {
      return ExportKind.of(Headings.alike(found.columns()));
    }
    return found.has(Meaning.COUNT) ? ExportKind.COUNTS : ExportKind.LONG;
  }

  /** A heading as far as a sentence can hold it. */
  public static String shortened(String header) {
    return header.length() > 60 ? header.substring(0, 60) + "…" : header;
  }

  private static List<Finding> twice(String name, List<Column> columns) {
    Map<String, List<Column>> same = new HashMap<>();
    for (Column each : columns) {
      if (each.question() != null) {
        String part = each.part() == null ? "" : each.part().figure().value();
        same.computeIfAbsent(each.question().code() + part, any -> new ArrayList<>()).add(each);
      }
    }
    return same.values().stream()
        .filter(each -> each.size() > 1)
        .map(
            each ->
                Finding.of(
                    FindingCode.COLUMN_TWICE,
                    null,
                    name,
                    Objects.requireNonNull(each.get(0).question()).code(),
                    Integer.toString(each.size())))
        .toList();
  }

  /** The part that a person, the map, or the name of the sheet or the file says. */
  private @Nullable Part named(Table table) {
    if (asked != null) {
      return asked;
    }
    Optional<String> said = map.partOf(table.file());
    if (said.isPresent()) {
      return PartNames.in(said.get(), framework).orElse(null);
    }
    return PartNames.inName(table.sheet(), framework)
        .or(() -> PartNames.inName(table.file(), framework))
        .orElse(null);
  }

  private @Nullable Instrument instrument(Table table, @Nullable Part named) {
    if (named != null) {
      return framework.instruments().stream()
          .filter(each -> each.has(named))
          .findFirst()
          .orElse(null);
    }
    Instrument ofSheet = PartNames.instrument(table.sheet(), framework);
    return ofSheet == null ? PartNames.instrument(table.file(), framework) : ofSheet;
  }

  /** A column without a meaning whose values name parts is the column of parts. */
  private List<Column> withParts(List<Column> columns, List<HeadRow> sample) {
    if (columns.stream().anyMatch(each -> each.meaning() == Meaning.PART)) {
      return columns;
    }
    List<Column> changed = new ArrayList<>(columns);
    for (int i = 0; i < changed.size(); i++) {
      Column each = changed.get(i);
      boolean open = each.meaning() == Meaning.IGNORED || each.meaning() == Meaning.UNIT;
      if (open && namesParts(each.index(), sample)) {
        changed.set(i, Column.of(each.index(), each.header(), Meaning.PART, 0));
        break;
      }
    }
    return changed;
  }

  private boolean namesParts(int column, List<HeadRow> sample) {
    Set<String> values =
        sample.stream()
            .map(row -> row.cell(column))
            .filter(each -> !each.isBlank())
            .collect(Collectors.toCollection(HashSet::new));
    return !values.isEmpty()
        && values.size() <= MOST_PARTS
        && values.stream().anyMatch(each -> PartNames.in(each, framework).isPresent());
  }

  /** The questions that no column of any table answers, by the part that lacks them. */
  public static Set<Question> answered(List<Understood> tables) {
    return tables.stream()
        .flatMap(each -> each.columns().stream())
        .map(Column::question)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
