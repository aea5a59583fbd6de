package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.workbook.QuestionColumn.Role;
import org.jspecify.annotations.Nullable;

/** Reads what the rows of a table, and the headings above it, say of the questions in them. */
final class RowReader {

  /** How far above a header its title may stand. */
  private static final int TITLE_ROWS = 8;

  private final QuestionTable table;
  private final Framework framework;

  RowReader(QuestionTable table, Framework framework) {
    this.table = table;
    this.framework = framework;
  }

  /**
   * What the title above the table names, or else its own name or its tab.
   *
   * @param above the last row of what stands above it in the same columns
   */
  Optional<Mention> title(int above) {
    SheetPart sheet = table.sheet();
    for (int row = table.headerRow();
        row > Math.max(above, table.headerRow() - TITLE_ROWS);
        row--) {
      for (int column : sheet.row(row).keySet()) {
        boolean header = row == table.headerRow() && table.uses().containsKey(column);
        Optional<Mention> named =
            header ? Optional.empty() : Mention.in(text(row, column), framework);
        if (named.isPresent()) {
          return named;
        }
      }
    }
    TablePart excel = table.table();
    return (excel == null ? Optional.<Mention>empty() : Mention.in(excel.name(), framework))
        .or(() -> Mention.in(sheet.name(), framework));
  }

  List<RowText> rows(Optional<Mention> title) {
    List<RowText> rows = new ArrayList<>();
    Mention heading = null;
    for (int row : table.rows()) {
      RowText text = row(row, heading);
      if (text.spelling().isEmpty()) {
        heading = heading(row, title).orElse(heading);
      }
      if (!text.saysNothing()) {
        rows.add(text);
      }
    }
    return rows;
  }

  /** A row across the table that names an instrument speaks for those below it. */
  private Optional<Mention> heading(int row, Optional<Mention> title) {
    boolean scored =
        table.uses().entrySet().stream()
            .anyMatch(
                each ->
                    each.getValue().role() == Role.SCORE && !text(row, each.getKey()).isEmpty());
    return scored || table.column(Role.INSTRUMENT).isPresent()
        ? Optional.empty()
        : table.sheet().row(row).keySet().stream()
            .flatMap(column -> Mention.in(text(row, column), framework).stream())
            .filter(named -> title.isEmpty() || !named.equals(title.get()))
            .findFirst();
  }

  private RowText row(int row, @Nullable Mention heading) {
    String code = cell(row, Role.CODE);
    String worded = cell(row, Role.WORDING);
    Optional<QuestionSpelling> led = QuestionSpelling.of(code.isEmpty() ? worded : code);
    boolean leads = code.isEmpty() && led.isPresent();
    String wording = leads ? led.get().rest() : worded;
    if (wording.isEmpty() && led.isPresent()) {
      wording = led.get().rest();
    }
    Optional<Integer> number =
        ScoreText.number(cell(row, Role.NUMBER))
            .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0 && n.precision() < 5)
            .map(java.math.BigDecimal::intValue);
    Optional<Mention> own = Mention.in(cell(row, Role.INSTRUMENT), framework);
    Instrument instrument =
        own.map(Mention::instrument).orElse(heading == null ? null : heading.instrument());
    Part part = own.isPresent() ? own.get().part() : heading == null ? null : heading.part();
    return new RowText(row, led, code, wording, number, instrument, part);
  }

  private String cell(int row, Role role) {
    return table.column(role).map(column -> text(row, column)).orElse("");
  }

  private String text(int row, int column) {
    return table.sheet().content(row, column).text().strip();
  }
}
