package org.itaworkbook.workbook.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * What the cells of a sheet are in a header, by what stands beside them too: the points that a
 * question's answers are worth, such as {@code 5 | 4 | 3 | 2 | 1} over how many gave each, are
 * names there, though they are figures; and a text may be centred over blank cells at its right.
 */
final class HeadingCells {

  private final SheetPart sheet;
  private final HeaderMeanings words;
  private final WorkbookFile workbook;

  /** The columns with points, by row, as far as they were asked for. */
  private final Map<Integer, Set<Integer>> points = new HashMap<>();

  HeadingCells(SheetPart sheet, HeaderMeanings words, WorkbookFile workbook) {
    this.sheet = sheet;
    this.words = words;
    this.workbook = workbook;
  }

  SheetPart sheet() {
    return sheet;
  }

  /** Whether a cell can name a column. */
  boolean isName(int row, int column) {
    CellContent content = sheet.content(row, column);
    return words.isName(content) || words.isFigure(content) && isPoints(row, column);
  }

  /** Whether a cell holds a figure that names no column. */
  boolean isFigure(int row, int column) {
    return words.isFigure(sheet.content(row, column)) && !isPoints(row, column);
  }

  /** Whether a cell holds the points of one answer among those of others. */
  boolean isPoints(int row, int column) {
    return points.computeIfAbsent(row, this::points).contains(column);
  }

  private Set<Integer> points(int row) {
    Set<Integer> found = new HashSet<>();
    AnswerPoints run = new AnswerPoints(found);
    for (int column : sheet.columns(row)) {
      CellContent content = sheet.content(row, column);
      if (!content.isBlank()) {
        run.add(column, content);
      }
    }
    run.end();
    return found;
  }

  /** What the cell says as a heading. */
  Heading heading(int row, int column) {
    String text = sheet.content(row, column).text();
    return words.isName(sheet.content(row, column))
        ? words.heading(text)
        : new Heading(text, List.of(HeadingWord.of(Sense.CHOICE)), List.of());
  }

  /** The last of the blank cells over which a text is centred; its own column where of none. */
  int lastCentred(int row, int column) {
    int last = column;
    if (isCentred(row, column + 1) && isCentred(row, column)) {
      while (isCentred(row, last + 1) && sheet.content(row, last + 1).isBlank()) {
        last++;
      }
    }
    return last;
  }

  /** Whether a cell is there and centres a text over the blank cells of the same kind beside it. */
  boolean isCentred(int row, int column) {
    return sheet.hasCell(row, column)
        && workbook.styles().isCentredAcross(sheet.style(row, column));
  }

  /**
   * Runs of whole numbers in a row that go up or down evenly from the least points of an answer, as
   * {@code 0 | 20 | 40 | 60 | 80 | 100} or {@code 5 | 4 | 3 | 2 | 1} do.
   */
  private static final class AnswerPoints {

    /** Fewer answers are no scale. */
    private static final int FEWEST = 3;

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Collection<Integer> found;
    private final List<Integer> columns = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    /**
     * @param found gets the columns of each run
     */
    AnswerPoints(Collection<Integer> found) {
      this.found = found;
    }

    /** Takes the next cell that is not blank. */
    void add(int column, CellContent content) {
      Optional<Integer> number = number(content);
      if (number.isEmpty() || !goesOn(number.get())) {
        end();
      }
      if (number.isPresent()) {
        columns.add(column);
        numbers.add(number.get());
      }
    }

    private static Optional<Integer> number(CellContent content) {
      Optional<BigDecimal> number =
          content.number() != null
              ? Optional.of(content.number())
              : ScoreText.number(content.text());
      return number
          .filter(each -> each.signum() >= 0 && each.compareTo(MOST) <= 0)
          .filter(each -> each.stripTrailingZeros().scale() <= 0)
          .map(BigDecimal::intValue);
    }

    private boolean goesOn(int number) {
      int last = numbers.size() - 1;
      return last < 0
          || number != numbers.get(last)
              && (last == 0 || number - numbers.get(last) == numbers.get(1) - numbers.get(0));
    }

    /** Ends the run, which counts if it is one. */
    void end() {
      if (numbers.size() >= FEWEST) {
        int step = Math.abs(numbers.get(1) - numbers.get(0));
        int least = Math.min(numbers.get(0), numbers.get(numbers.size() - 1));
        if (least == 0 || least == 1 || least == step) {
          found.addAll(columns);
        }
      }
      columns.clear();
      numbers.clear();
    }
  }
}
