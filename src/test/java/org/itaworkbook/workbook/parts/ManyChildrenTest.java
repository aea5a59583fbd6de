package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itaworkbook.workbook.parts.GivenSheet.sheet;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a sheet says a hundred thousand times is read without a reader for each. */
class ManyChildrenTest {

  private static final int MANY = 100_000;

  private static String many(String list, String item) {
    return "<sheetData/><" + list + ">" + item.repeat(MANY) + "</" + list + ">";
  }

  /** The memory that work takes, what it frees again among it. */
  private static long allocatedBy(Supplier<?> work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(work.get()).isNotNull();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void merged_cells_and_rules_take_a_few_bytes_each() {
    SheetPart merged = sheet(many("mergeCells", "<mergeCell ref='A1:B1'/>"));
    assertThat(merged.children().merges()).hasSize(MANY);
    assertThat(allocatedBy(() -> merged.children().merges())).isLessThan(300L * MANY);
    SheetPart ruled = sheet(many("dataValidations", "<dataValidation sqref='A1'/>"));
    assertThat(allocatedBy(() -> ruled.children().validations())).isLessThan(300L * MANY);
  }

  @Test
  void asking_for_a_width_again_takes_nothing_anew() {
    SheetPart sheet =
        sheet(
            "<cols>"
                + "<col min='2' max='4' width='5'/><col min='3' max='9' width='6'/>"
                    .repeat(MANY / 10)
                + "</cols><sheetData/>");
    ColumnWidths widths = new ColumnWidths(sheet.children());
    assertThat(widths.of(3)).isEqualTo(5);
    assertThat(widths.of(4)).isEqualTo(6);
    assertThat(
            allocatedBy(
                () -> {
                  double sum = 0;
                  for (int i = 0; i < 1_000; i++) {
                    sum += widths.of(i % 12);
                  }
                  return sum;
                }))
        .isLessThan(1_000_000);
  }

  @Test
  void a_width_that_was_taken_out_is_not_said_any_more() {
    SheetPart sheet =
        sheet(
            "<cols><col min='1' max='1' width='4'></col><col min='2' max='2' width='5'/></cols>"
                + "<sheetData/>");
    sheet.narrow(0, 4);
    assertThat(sheet.children().columns().width(0)).isNull();
    assertThat(sheet.children().columns().width(1)).isEqualTo(5);
    sheet.widen(0, 7);
    assertThat(new ColumnWidths(sheet.children()).of(0)).isEqualTo(7);
    assertThat(GivenSheet.written(sheet))
        .isEqualTo(
            "<cols><col min=\"1\" max=\"1\" width=\"7.0\" customWidth=\"1\"/>"
                + "<col min='2' max='2' width='5'/></cols><sheetData/>");
  }
}
