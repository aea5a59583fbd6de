package org.itaworkbook.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.itaworkbook.Slow;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paper in a font of the measures of TH SarabunPSK: letters large enough, and no text cut. */
@Slow(Slow.Why.LIBREOFFICE)
class DirectorsPageTest {

  /** What is read upstairs, in points. */
  private static final double LEAST = 12;

  @Test
  void page_one_is_in_twelve_points_whoever_saved_the_workbook(@TempDir Path folder)
      throws Exception {
    byte[] example = Uploads.example();
    LibreOffice office = LibreOffice.in(folder).withGovernmentFont();
    Map<String, byte[]> uploads =
        new TreeMap<>(office.saved(Map.of("office", example, "again", Uploads.annotate(example))));
    uploads.put("example", example);
    uploads.put("blank", Uploads.blank());
    uploads.put("bad", PrintedWorkbooks.bad(example));
    uploads.put("outside", PrintedWorkbooks.badWithPeopleOutside(example));
    uploads.put("plain", PrintedWorkbooks.withoutPages(example));
    uploads.put("large", PrintedWorkbooks.inOtherFont(example, "Arial", 12));
    uploads.put("small", PrintedWorkbooks.inOtherFont(example, "Arial", 10));
    Map<String, byte[]> workbooks = new TreeMap<>();
    uploads.forEach((name, upload) -> workbooks.put(name, Uploads.annotate(upload)));
    assertThat(office.leastOnPageOne(workbooks))
        .hasSameSizeAs(uploads)
        .allSatisfy((name, size) -> assertThat(size).isBetween(LEAST, 16.0));
  }

  @Test
  void no_row_cuts_its_text(@TempDir Path folder) throws Exception {
    LibreOffice office = LibreOffice.in(folder).withGovernmentFont();
    byte[] bad = PrintedWorkbooks.bad(Uploads.example());
    assertThat(office.cut(Uploads.annotate(bad))).isEmpty();
    byte[] outside = PrintedWorkbooks.badWithPeopleOutside(Uploads.example());
    assertThat(office.cut(Uploads.annotate(outside))).isEmpty();
    assertThat(office.cut(Uploads.annotate(PrintedWorkbooks.withoutPages(Uploads.example()))))
        .isEmpty();
    byte[] low =
        Uploads.edit(
            Uploads.annotate(bad), book -> highest(book.getSheet("สรุปผล")).setHeight((short) 500));
    assertThat(office.cut(low)).isNotEmpty().allMatch(each -> each.startsWith("สรุปผล\t"));
  }

  /** A row of several lines. */
  private static Row highest(Sheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .max(Comparator.comparingInt(Row::getHeight))
        .orElseThrow();
  }
}
