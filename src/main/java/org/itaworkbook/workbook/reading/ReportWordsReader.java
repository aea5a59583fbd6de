package org.itaworkbook.workbook.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.scores.ReportWords;
import org.itaworkbook.scores.ReportWords.Quote;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.workbook.layout.ShownCells;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads what staff have written for the yearly report: tables of a subject and a text beside it. On
 * the sheet of the report they are staff's own words, on any other the assessor's, pasted.
 */
public final class ReportWordsReader {

  private static final String SUBJECT = Alike.of(Messages.thai("workbook.header.subject"));
  private static final String WORDS = Alike.of(Messages.thai("workbook.header.words"));
  private static final String SHEET = Alike.of(Messages.thai("workbook.report.sheet"));
  private static final String ANNOUNCED = Alike.of(Messages.thai("workbook.report.announced"));

  private final ShownCells shown;
  private final List<Quote> quotes = new ArrayList<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private @Nullable String announced;

  private ReportWordsReader(ShownCells shown) {
    this.shown = shown;
  }

  /** What stands in such tables of all sheets; nothing where there is none. */
  public static ReportWords read(WorkbookFile workbook, ShownCells shown) {
    ReportWordsReader reader = new ReportWordsReader(shown);
    workbook.sheets().forEach(reader::read);
    return new ReportWords(reader.announced, reader.quotes, reader.texts);
  }

  private void read(SheetPart sheet) {
    boolean own = Alike.of(sheet.name()).equals(SHEET);
    int subject = -1;
    int words = -1;
    for (int row : sheet.rowNumbers()) {
      int subjectHere = column(sheet, row, SUBJECT);
      int wordsHere = column(sheet, row, WORDS);
      if (subjectHere >= 0 && wordsHere >= 0) {
        subject = subjectHere;
        words = wordsHere;
      } else if (subject >= 0) {
        read(sheet, row, subject, words, own);
      }
    }
  }

  private static int column(SheetPart sheet, int row, String header) {
    for (int column : sheet.columns(row)) {
      if (Alike.of(sheet.content(row, column).text()).equals(header)) {
        return column;
      }
    }
    return -1;
  }

  private void read(SheetPart sheet, int row, int subject, int words, boolean own) {
    String of = shown.text(sheet, row, subject).strip();
    String text = shown.text(sheet, row, words).strip();
    if (of.isEmpty() || text.isEmpty()) {
      return;
    }
    if (Alike.of(of).equals(ANNOUNCED)) {
      announced = shown.day(sheet, row, words).map(ThaiDate::longForm).orElse(text);
    } else if (own) {
      texts.put(of, text);
    } else {
      quotes.add(new Quote(of, text));
    }
  }
}
