package org.itaworkbook.json.scores;

import java.util.List;
import java.util.Objects;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.JsonTree;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.units.UnitRow;
import org.jspecify.annotations.Nullable;

/** Reads the register of units that scores in JSON may come with, under {@code units}. */
public final class UnitRowsReader {

  private UnitRowsReader() {}

  /**
   * The rows of the register; empty where the document has none. The scores are not looked at.
   *
   * @throws RefusedException INVALID_JSON
   */
  public static List<UnitRow> read(String json) {
    Faults faults = new Faults();
    JsonFields fields = JsonTree.read(json, faults);
    List<UnitRow> rows = fields == null ? List.of() : rows(fields);
    if (!faults.isEmpty()) {
      throw new RefusedException(Refusal.INVALID_JSON, faults.sentences(1).get(0));
    }
    return rows;
  }

  /** Takes the rows from a document that holds other things too. */
  static List<UnitRow> rows(JsonFields fields) {
    return fields.optionalList("units", UnitRowsReader::row);
  }

  private static UnitRow row(JsonFields fields) {
    UnitRow row =
        new UnitRow(
            cell(fields.optionalTextOrNumber("code")),
            cell(fields.optionalText("name")),
            cell(fields.optionalText("email")),
            cell(fields.optionalText("contact")),
            cell(fields.optionalText("duties")));
    fields.end();
    return row;
  }

  private static UnitRow.Cell cell(@Nullable String text) {
    return new UnitRow.Cell(Objects.requireNonNullElse(text, ""), null);
  }
}
