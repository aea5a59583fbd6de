package org.itaworkbook.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.text.Digits;
import org.itaworkbook.units.Division;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people print shows figures: no number that does not fit its cell, and no error. */
@Slow(Slow.Why.LIBREOFFICE)
class PrintedPagesTest {

  private static final Pattern NO_FIGURE =
      Pattern.compile("###|#REF!|#NAME\\?|#VALUE!|#DIV/0!|#N/A|#NUM!|#NULL!|Err:\\d+");

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void no_page_shows_a_number_that_does_not_fit_or_an_error(@TempDir Path folder) throws Exception {
    Map<String, byte[]> workbooks = new TreeMap<>();
    workbooks.put("blank", Uploads.blank());
    workbooks.put("example", Uploads.example());
    workbooks.put("annotated", annotated(Uploads.example(), Digits.ARABIC));
    workbooks.put("thai", annotated(Uploads.example(), Digits.THAI));
    workbooks.put("nothing", annotated(Uploads.blank(), Digits.ARABIC));
    Division division = ENGINE.divide(Uploads.example(), AssessmentOptions.DEFAULT);
    workbooks.put("unit", ENGINE.unitWorkbook(division.shares().get(0)));
    Map<String, String> pages = LibreOffice.in(folder).printed(workbooks);
    assertThat(pages.keySet()).isEqualTo(workbooks.keySet());
    pages.forEach(
        (name, text) -> {
          assertThat(text).as(name).contains("2568").hasSizeGreaterThan(1_000);
          assertThat(text).as(name).doesNotContainPattern(NO_FIGURE);
        });
  }

  @Test
  void the_example_with_results_has_twelve_pages(@TempDir Path folder) throws Exception {
    String pages =
        Objects.requireNonNull(
            LibreOffice.in(folder)
                .printed(Map.of("annotated", annotated(Uploads.example(), Digits.ARABIC)))
                .get("annotated"));
    assertThat(pages.chars().filter(c -> c == '\f').count()).isBetween(6L, 12L);
    // Addresses of people and help for who types are for the screen.
    assertThat(pages).contains("สรุปผล", "ต้องดำเนินการ").doesNotContain("ทะเบียนหน่วยรับผิดชอบ");
  }

  /** Whoever saved the workbook before or after its first analysis, people print it once more. */
  @Test
  void a_workbook_that_another_program_saved_has_as_few_pages(@TempDir Path folder)
      throws Exception {
    LibreOffice office = LibreOffice.in(folder);
    byte[] example = Uploads.example();
    byte[] first = annotated(example, Digits.ARABIC);
    Map<String, byte[]> saved =
        new TreeMap<>(office.saved(Map.of("office", example, "again", first)));
    saved.put("plain", PrintedWorkbooks.withoutPages(example));
    saved.put("plainAgain", PrintedWorkbooks.withoutPages(first));
    Map<String, byte[]> workbooks = new TreeMap<>();
    saved.forEach((name, workbook) -> workbooks.put(name, annotated(workbook, Digits.ARABIC)));
    office
        .printed(workbooks)
        .forEach(
            (name, text) -> {
              List<String> pages = List.of(text.split("\f"));
              assertThat(pages).as(name).hasSizeBetween(6, 12);
              assertThat(text).as(name).doesNotContainPattern(NO_FIGURE);
              // The chart is whole on the director's page: its title and its legend.
              assertThat(pages.get(0))
                  .as(name)
                  .contains("EIT Survey ต่ำกว่าเกณฑ์ 85", "ต่ำกว่า 85 คะแนน");
            });
  }

  @Test
  void a_bad_agency_and_a_blank_one_have_their_answer_on_page_one(@TempDir Path folder)
      throws Exception {
    Map<String, byte[]> workbooks = new TreeMap<>();
    workbooks.put("bad", annotated(PrintedWorkbooks.bad(Uploads.example()), Digits.ARABIC));
    workbooks.put("blank", annotated(Uploads.blank(), Digits.ARABIC));
    byte[] outside = PrintedWorkbooks.badWithPeopleOutside(Uploads.example());
    workbooks.put("outside", annotated(outside, Digits.ARABIC));
    workbooks.put("doubt", annotated(PrintedWorkbooks.mistyped(outside), Digits.ARABIC));
    LibreOffice.in(folder)
        .printed(workbooks)
        .forEach(
            (name, text) -> {
              List<String> pages = List.of(text.split("\f"));
              assertThat(pages).as(name).hasSizeBetween(6, 30);
              assertThat(pages.get(0))
                  .as(name)
                  .contains(
                      switch (name) {
                        case "blank" -> "ยังสรุปไม่ได้";
                        case "bad" -> "ต้องปรับปรุงโดยด่วน";
                        default -> "EIT Public, EIT Survey ต่ำกว่าเกณฑ์ 85";
                      })
                  .contains("ต่ำกว่า 85 คะแนน")
                  .contains("หน้า 1 จาก " + pages.size());
            });
  }

  @Test
  void a_column_too_narrow_would_be_noticed(@TempDir Path folder) throws Exception {
    byte[] narrow =
        Uploads.edit(
            annotated(Uploads.example(), Digits.ARABIC),
            book -> book.getSheet("IIT").setColumnWidth(4, 300));
    assertThat(LibreOffice.in(folder).printed(Map.of("narrow", narrow)).get("narrow"))
        .containsPattern(NO_FIGURE);
  }

  private static byte[] annotated(byte[] upload, Digits digits) {
    return ENGINE.assess(upload, new AssessmentOptions(null, digits)).workbook();
  }
}
