package org.itaworkbook.workbook.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.Text;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.RoundId;
import org.itaworkbook.units.UnitAnswer;
import org.itaworkbook.units.UnitCode;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.UnitColumn;
import org.itaworkbook.workbook.contract.UnitItem;
import org.itaworkbook.workbook.intake.Refusals;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.layout.AgencyTable;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.ShownCells;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.recognition.TableFinder;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a unit sent back. Whose it is stands in the properties, which some programs lose, and
 * on the first sheet, which people can change; where both say something they must agree.
 */
public final class UnitAnswerReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String file;
  private final WorkbookFile workbook;
  private final List<FoundTable> tables;
  private final ShownCells shown;
  private final List<Text> faults = new ArrayList<>();

  private UnitAnswerReader(String file, WorkbookFile workbook) {
    this.file = file;
    this.workbook = workbook;
    this.tables = new TableFinder(workbook).find();
    this.shown = new ShownCells(workbook);
  }

  /**
   * @throws org.itaworkbook.scores.RefusedException for what is no workbook within the limits
   */
  public static UnitAnswer read(String file, byte[] upload, UploadLimits limits) {
    return Refusals.reading(
        () -> new UnitAnswerReader(file, WorkbookFile.open(upload, limits)).read());
  }

  private UnitAnswer read() {
    UnitCode unit =
        agreed(HiddenNames.UNIT_CODE, UnitItem.CODE).flatMap(UnitAnswerReader::code).orElse(null);
    RoundId round =
        agreed(HiddenNames.ROUND_ID, UnitItem.ROUND_ID).flatMap(RoundId::parse).orElse(null);
    return new UnitAnswer(file, unit, round, unit == null ? List.of() : progress(unit), faults);
  }

  private Optional<String> agreed(String property, UnitItem item) {
    Optional<String> hidden = workbook.property(property);
    Optional<String> seen =
        AgencyTable.among(tables, shown)
            .flatMap(table -> table.cell(item.label()))
            .map(AgencyTable.Cell::shown);
    boolean differ =
        hidden.isPresent()
            && seen.isPresent()
            && !Alike.of(hidden.get()).equals(Alike.of(seen.get()));
    return differ ? Optional.empty() : hidden.or(() -> seen);
  }

  private static Optional<UnitCode> code(String text) {
    try {
      return Optional.of(new UnitCode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<Progress> progress(UnitCode unit) {
    List<Progress> all = new ArrayList<>();
    tables.stream()
        .filter(
            table -> table.has(CommonColumn.MEASURE_CODE) && table.has(CommonColumn.MEASURE_STATUS))
        .findFirst()
        .ifPresent(
            table -> {
              for (int row : table.rows()) {
                progress(unit, table, row).ifPresent(all::add);
              }
            });
    return all;
  }

  private Optional<Progress> progress(UnitCode unit, FoundTable table, int row) {
    String measure = text(table, row, UnitColumn.MEASURE);
    if (measure == null) {
      return Optional.empty();
    }
    Progress read =
        new Progress(
            unit,
            new MeasureCode(OneLine.of(measure)),
            text(table, row, UnitColumn.STATUS),
            percent(table, row),
            text(table, row, UnitColumn.EVIDENCE),
            date(table, row),
            text(table, row, UnitColumn.NOTE));
    boolean blank =
        read.status() == null
            && read.percent() == null
            && read.evidence() == null
            && read.date() == null
            && read.note() == null;
    return blank ? Optional.empty() : Optional.of(read);
  }

  private @Nullable BigDecimal percent(FoundTable table, int row) {
    CellContent content = content(table, row, UnitColumn.PROGRESS);
    if (content.isBlank()) {
      return null;
    }
    BigDecimal number =
        content.number() == null
            ? ScoreText.number(content.text()).orElse(null)
            : asShown(table, row, content.number());
    if (number == null || number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
      fault("collect.remark.percent", table, row, UnitColumn.PROGRESS);
      return null;
    }
    if (number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0 && !isPercent(table, row)) {
      fault(
          "collect.remark.fraction",
          table,
          row,
          UnitColumn.PROGRESS,
          number.stripTrailingZeros().toPlainString(),
          number.multiply(HUNDRED).stripTrailingZeros().toPlainString());
    }
    return number;
  }

  /** Whether the cell itself says that its figure is one of a hundred. */
  private boolean isPercent(FoundTable table, int row) {
    CellContent content = content(table, row, UnitColumn.PROGRESS);
    int column = table.column(UnitColumn.PROGRESS).orElseThrow();
    return content.number() == null
        ? content.text().contains("%")
        : workbook.styles().isPercent(table.sheet().style(row, column));
  }

  /** Excel turns what is typed as {@code 40%} into 0.4 and shows it as it was typed. */
  private BigDecimal asShown(FoundTable table, int row, BigDecimal number) {
    return isPercent(table, row)
        ? new BigDecimal(number.movePointRight(2).stripTrailingZeros().toPlainString())
        : number;
  }

  /** A date cell, or a day typed as text; a year above 2400 is one of the Buddhist era. */
  private @Nullable LocalDate date(FoundTable table, int row) {
    CellContent content = content(table, row, UnitColumn.DATE);
    if (content.isBlank()) {
      return null;
    }
    Optional<LocalDate> date =
        content.number() == null ? ThaiDate.read(content.text()) : stored(content.number());
    if (date.isEmpty()) {
      boolean noDay = content.number() == null && ThaiDate.isNoDay(content.text());
      fault(noDay ? "collect.remark.noDay" : "collect.remark.date", table, row, UnitColumn.DATE);
    }
    return date.orElse(null);
  }

  private Optional<LocalDate> stored(BigDecimal serial) {
    return workbook
        .book()
        .dates()
        .day(serial)
        .map(day -> day.withYear(ThaiDate.commonYear(day.getYear())));
  }

  private void fault(String key, FoundTable table, int row, String header, Object... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(table.sheet().place(row, table.column(header).orElseThrow()));
    arguments.add(Objects.requireNonNullElse(text(table, row, header), ""));
    arguments.addAll(List.of(more));
    faults.add(Messages.text(key, arguments.toArray()));
  }

  private static CellContent content(FoundTable table, int row, String header) {
    return table
        .column(header)
        .map(column -> table.sheet().content(row, column))
        .orElse(CellContent.BLANK);
  }

  private @Nullable String text(FoundTable table, int row, String header) {
    String text =
        table.column(header).map(column -> shown.text(table.sheet(), row, column)).orElse("");
    return text.isBlank() ? null : text;
  }
}
