package org.itaworkbook.responses.counting;

import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.counts.Tally;
import org.itaworkbook.responses.recognition.ExportKind;
import org.itaworkbook.responses.recognition.ReadWord;
import org.itaworkbook.responses.recognition.Understood;
import org.itaworkbook.scores.Finding;

/**
 * Counts, and what was understood on the way.
 *
 * @param tables what was understood of each
 * @param rows the numbers of the first rows that are left out, by reason: for the terminal and the
 *     page only
 * @param findings of headings, rows and answers, not of what the counts mean
 * @param checksDuplicates whether every person could be told from others
 */
public record Counted(
    Tally tally,
    List<CountedTable> tables,
    Map<LeftOut, List<String>> rows,
    List<Finding> findings,
    boolean checksDuplicates) {

  public Counted {
    tables = List.copyOf(tables);
    rows = Map.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /**
   * A table that was counted.
   *
   * @param rows read
   * @param answers what its answers are: words, points, numbers or codes
   * @param words what spellings among them were read as, without those of few persons
   * @param whole whether all of its rows were read
   */
  public record CountedTable(
      Understood understood, long rows, String answers, List<ReadWord> words, boolean whole) {

    public CountedTable {
      words = List.copyOf(words);
    }
  }

  public Framework framework() {
    return tally.framework();
  }

  /**
   * Whether all rows were read. Of a part of them nothing can be told that all persons together
   * make, such as how many they are.
   */
  public boolean isWhole() {
    return tables.stream().allMatch(CountedTable::whole);
  }

  /** Whether nothing but counts came in. */
  public boolean isOfCounts() {
    return tables.stream().allMatch(each -> each.understood().kind() == ExportKind.COUNTS);
  }
}
