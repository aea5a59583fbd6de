package org.itaworkbook.workbook.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Part;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.OwnedColumns;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * What people had marked in columns of their own before the engine filled them. A hidden name tells
 * each such column and another what stood there, by question, so that it can be given back.
 */
final class KeptMarks {

  private static final String KEPT = HiddenNames.KEPT;

  /** The longest text that a formula may hold in one piece. */
  private static final int PIECE = 250;

  private static final List<Role> MARKS = List.of(Role.MAINTAIN, Role.IMPROVE);

  private final BookPart book;
  private final Layout layout;
  private final OwnedColumns columns;

  KeptMarks(WorkbookFile workbook, Layout layout) {
    this.book = workbook.book();
    this.layout = layout;
    this.columns = layout.ownedColumns();
  }

  /** Takes note of the columns that are filled for the first time. */
  void keep() {
    for (QuestionTable table : layout.questionTables()) {
      for (Role role : MARKS) {
        Optional<Integer> column = table.column(role);
        if (column.isPresent() && !columns.isFilled(table, column.get())) {
          keep(table, column.get());
        }
      }
    }
  }

  private void keep(QuestionTable table, int column) {
    String text =
        layout.rows(table).stream()
            .filter(row -> table.sheet().formula(row.row(), column) == null)
            .filter(row -> !row.content(column).isBlank())
            .map(row -> key(row) + "=" + spelt(row.content(column).text()))
            .collect(Collectors.joining(";"));
    int number = 1;
    while (book.name(OwnedColumns.MARKED + number).isPresent()
        || book.name(KEPT + number).isPresent()) {
      number++;
    }
    String header = Addresses.absolute(table.sheet().place(table.headerRow(), column));
    book.setName(OwnedColumns.MARKED + number, header, true);
    book.setName(KEPT + number, pieces(text), true);
  }

  private static String pieces(String text) {
    StringBuilder formula = new StringBuilder();
    for (int start = 0; start == 0 || start < text.length(); start += PIECE) {
      String piece = text.substring(start, Math.min(text.length(), start + PIECE));
      formula.append(start == 0 ? "" : "&").append(FormulaText.quoted(piece));
    }
    return formula.toString();
  }

  /** Puts back what people had marked, and forgets it. */
  void giveBack() {
    for (String name : layout.names().starting(OwnedColumns.MARKED)) {
      String kept = KEPT + name.substring(OwnedColumns.MARKED.length());
      Map<String, String> marks = read(book.name(kept).orElse(""));
      for (QuestionTable table : layout.questionTables()) {
        for (int column : table.uses().keySet()) {
          String header = Addresses.absolute(table.sheet().place(table.headerRow(), column));
          if (book.name(name).filter(header::equals).isPresent()) {
            giveBack(table, column, marks);
          }
        }
      }
      book.removeName(name);
      book.removeName(kept);
    }
  }

  private void giveBack(QuestionTable table, int column, Map<String, String> marks) {
    for (QuestionRow row : layout.rows(table)) {
      String mark = marks.get(key(row));
      if (mark == null) {
        table.sheet().clear(row.row(), column);
      } else {
        table.sheet().setText(row.row(), column, mark);
      }
    }
  }

  /** The question, and the part where a row holds one only. */
  private static String key(QuestionRow row) {
    Part only = row.only();
    return row.question().code() + (only == null ? "" : "/" + only.id());
  }

  /** A mark by its letters' numbers, since it may be any sign. */
  private static String spelt(String mark) {
    return mark.chars().mapToObj(Integer::toHexString).collect(Collectors.joining("."));
  }

  private static Map<String, String> read(String formula) {
    Map<String, String> marks = new HashMap<>();
    for (String each : formula.replace("\"&\"", "").replace("\"", "").split(";")) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        marks.put(each.substring(0, equals), read(each.substring(equals + 1).split("\\.")));
      }
    }
    return marks;
  }

  private static String read(String[] letters) {
    StringBuilder mark = new StringBuilder();
    for (String letter : letters) {
      try {
        mark.append((char) Integer.parseInt(letter, 16));
      } catch (NumberFormatException e) {
        return ""; // somebody changed the name
      }
    }
    return mark.toString();
  }
}
