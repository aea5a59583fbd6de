package org.itaworkbook.workbook.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.PublishedCode;
import org.itaworkbook.workbook.parts.CellContent;

/** The table of the questions that the assessor names as the lowest. */
public final class LowestTable {

  private final FoundTable table;
  private final Framework framework;

  private LowestTable(FoundTable table, Framework framework) {
    this.table = table;
    this.framework = framework;
  }

  public static Optional<LowestTable> in(Layout layout) {
    return layout
        .table(CommonColumn.LOWEST_RANK)
        .map(table -> new LowestTable(table, layout.framework()));
  }

  /** Where a question stands in an assessor's list; lists without numbers go by their rows. */
  private record Rank(BigDecimal number, int row) implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
      int byNumber = number.compareTo(other.number);
      return byNumber == 0 ? Integer.compare(row, other.row) : byNumber;
    }
  }

  /**
   * The lowest questions of each figure, the lowest first.
   *
   * @param findings gets what is no question of the year
   */
  public Map<FigureCode, List<QuestionCode>> read(List<Finding> findings) {
    Map<FigureCode, Map<Rank, QuestionCode>> ranked = new TreeMap<>();
    Optional<Integer> instrument = table.column(CommonColumn.LOWEST_INSTRUMENT);
    Optional<Integer> code = table.column(CommonColumn.LOWEST_CODE);
    if (instrument.isPresent() && code.isPresent()) {
      for (int row : table.rows()) {
        read(row, instrument.get(), code.get(), ranked, findings);
      }
    }
    Map<FigureCode, List<QuestionCode>> lowest = new TreeMap<>();
    ranked.forEach((figure, codes) -> lowest.put(figure, List.copyOf(codes.values())));
    return lowest;
  }

  private void read(
      int row,
      int instrument,
      int code,
      Map<FigureCode, Map<Rank, QuestionCode>> ranked,
      List<Finding> findings) {
    CellContent content = table.sheet().content(row, code);
    if (content.isBlank()) {
      return;
    }
    Optional<Part> part = part(table.sheet().content(row, instrument).text());
    Optional<Question> question = ScoreText.question(framework, content.text());
    boolean others =
        part.isPresent()
            && question
                .filter(each -> framework.instrumentOf(each.code()).has(part.get()))
                .isEmpty();
    if (others) {
      findings.add(
          Finding.notOfPart(
              table.sheet().place(row, code), content.text().strip(), part.get().name()));
      return;
    }
    if (part.isEmpty() || question.isEmpty()) {
      findings.add(
          Finding.of(FindingCode.UNKNOWN_QUESTION, table.sheet().place(row, code), content.text()));
      return;
    }
    ranked
        .computeIfAbsent(part.get().figure(), each -> new TreeMap<>())
        .put(rank(row), question.get().code());
  }

  private Optional<Part> part(String text) {
    String figure = Alike.of(text);
    FigureCode published = PublishedCode.all(framework).get(figure);
    return framework.parts().stream()
        .filter(
            each ->
                Alike.of(each.figure().value()).equals(figure)
                    || Alike.of(each.name().th()).equals(figure)
                    || each.figure().equals(published))
        .findFirst();
  }

  private Rank rank(int row) {
    CellContent content =
        table.sheet().content(row, table.column(CommonColumn.LOWEST_RANK).orElseThrow());
    BigDecimal number =
        content.number() == null
            ? ScoreText.number(content.text()).orElse(BigDecimal.ZERO)
            : content.number();
    return new Rank(number, row);
  }
}
