package org.itaworkbook.report.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaworkbook.report.contents.TableRow;
import org.itaworkbook.report.contents.TableRow.Cell;
import org.itaworkbook.report.document.Rows;
import org.itaworkbook.report.document.SeenText;
import org.itaworkbook.report.filling.Memory.Written;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/** Fills the cells of one table's rows: figures and signs always, words where they are ours. */
final class CellFilling {

  /** Figures and signs are the engine's always. */
  private static final Pattern HAS_LETTERS = Pattern.compile("[\\p{L}&&[^๐-๙]]");

  /** Those in which people's own words are told wherever they stand. */
  private static final Set<String> MEASURES = Set.of("table_measures", "table_progress");

  private final Filling filling;
  private final String table;
  private final @Nullable String list;
  private final List<Finding> findings = new ArrayList<>();
  private boolean changed;
  private boolean kept;

  CellFilling(Filling filling, String table) {
    this.filling = filling;
    this.table = table;
    this.list =
        MEASURES.contains(table) && filling.document().hasStyle(WordStyle.TABLE_LIST.id())
            ? WordStyle.TABLE_LIST.id()
            : null;
  }

  boolean changed() {
    return changed;
  }

  /** Whether people's words were left in some cell. */
  boolean kept() {
    return kept;
  }

  List<Finding> findings() {
    return findings;
  }

  private String name(String key, int column) {
    return table + "/" + key + "/" + column;
  }

  /** Whether a row was never written. */
  boolean isNew(TableRow row) {
    return filling.namesBefore(table + "/" + row.key() + "/").isEmpty();
  }

  /** Remembers a row that people deleted, so that it stays away. */
  void keep(TableRow row) {
    for (String each : filling.namesBefore(table + "/" + row.key() + "/")) {
      Written before = filling.before(each);
      if (before != null) {
        filling.now().put(each, before);
      }
    }
  }

  /** Whether all words of a row are the engine's. */
  boolean isOurs(Element row) {
    List<Element> cells = Rows.cells(row);
    for (Element each : cells) {
      String text = Rows.text(each);
      if (HAS_LETTERS.matcher(text).find() && !isRemembered(text)) {
        return false;
      }
    }
    return true;
  }

  private boolean isRemembered(String text) {
    return !filling.again()
        || filling.namesBefore(table + "/").stream()
            .map(filling::before)
            .anyMatch(each -> each != null && each.wrote(text));
  }

  /**
   * Writes a row.
   *
   * @param fresh whether the row was just made like another
   */
  void write(TableRow row, Element at, boolean fresh) {
    List<Element> cells = Rows.cells(at);
    for (int i = 0; i < Math.min(cells.size(), row.cells().size()); i++) {
      Cell cell = row.cells().get(i);
      String text = filling.shown(cell.text());
      String name = name(row.key(), i);
      if (!fresh && !isOurs(name, cells.get(i))) {
        staff(row, cells.get(i), text, name);
        continue;
      }
      if (!SeenText.isSame(Rows.text(cells.get(i)), text)) {
        Rows.setText(cells.get(i), text, list);
        WebLinks.make(filling.document(), cells.get(i));
        changed = true;
      }
      if (fresh) {
        Rows.merge(cells.get(i), cell.merge());
      }
      if (cell.words() || HAS_LETTERS.matcher(text).find()) {
        filling.now().put(name, Written.of(text));
      }
    }
  }

  private boolean isOurs(String name, Element cell) {
    Written before = filling.before(name);
    String text = Rows.text(cell);
    return before == null
        ? !filling.again() || !HAS_LETTERS.matcher(text).find()
        : before.wrote(text);
  }

  private void staff(TableRow row, Element cell, String text, String name) {
    Written before = filling.before(name);
    filling.now().put(name, before == null ? Written.of(text) : before);
    String there = Rows.text(cell);
    if (SeenText.bare(there).equals(SeenText.bare(text))) {
      return;
    }
    kept = true;
    if (MEASURES.contains(table) || before == null) {
      findings.add(
          Finding.of(
              FindingCode.REPORT_CELL_KEPT,
              null,
              Messages.text("parts.cell", PartName.of(table), row.key()),
              TextFilling.quote(there),
              TextFilling.quote(text)));
    }
  }
}
