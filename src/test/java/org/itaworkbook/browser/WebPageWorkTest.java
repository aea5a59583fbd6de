package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Templates, units' workbooks and their answers. */
final class WebPageWorkTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open();

  private final WebPage page = new WebPage(BROWSER, SITE);
  @TempDir private Path folder;

  @Test
  void a_template_comes_with_the_name_of_the_agency() throws IOException {
    page.open("#templates");
    BROWSER.find("input[autocomplete=organization]").sendKeys("กรมทดสอบ");
    assertThat(page.texts(".templates h2")).first().isEqualTo("แบบกรอกคะแนน");
    BROWSER.click("[data-template=scores]");
    Path saved = BROWSER.download();
    assertThat(saved.getFileName().toString()).isEqualTo("แบบกรอกคะแนน ITA 2568 กรมทดสอบ.xlsx");
    try (Workbook book = WorkbookFactory.create(saved.toFile(), null, true)) {
      assertThat(texts(book, "หน่วยงาน")).contains("กรมทดสอบ");
    }
    BROWSER.untilText(".templates", "จัดทำ แบบกรอกคะแนน ITA 2568 กรมทดสอบ.xlsx แล้ว");
  }

  @Test
  void this_year_is_filled_from_last_years_workbook() throws IOException {
    page.open("#templates");
    BROWSER.find("[data-act=fill]");
    BROWSER.click("[data-act=fill]");
    BROWSER.untilText("[data-at=templates-body]", "ยังไม่ได้เลือกสมุดงานปีก่อน");
    BROWSER.choose("[data-at=last]", Site.EXAMPLE);
    BROWSER.untilText(".file-names", "example.xlsx");
    BROWSER.click("[data-act=fill]");
    try (Workbook book = WorkbookFactory.create(BROWSER.download().toFile(), null, true)) {
      assertThat(texts(book, "หน่วยงาน")).contains("สำนักงานปลัดกระทรวงแรงงาน");
      assertThat(texts(book, "หน่วยรับผิดชอบ")).contains("U01");
    }
  }

  @Test
  void each_unit_gets_a_workbook_in_a_zip() throws IOException {
    page.open("").example();
    BROWSER.click("[data-to=units]");
    BROWSER.untilText("[data-at=source]", "กำลังใช้ example.xlsx");
    BROWSER.click("[data-act=units]");
    Path saved = BROWSER.download();
    assertThat(saved.getFileName().toString()).isEqualTo("สมุดงานของหน่วย ITA 2568.zip");
    assertThat(names(saved)).hasSize(6).contains("ITA 2568 U03 ศูนย์บริการประชาชน.xlsx");
  }

  @Test
  void without_a_workbook_it_is_said_what_to_do() {
    page.open("#units");
    BROWSER.click("[data-act=units]");
    BROWSER.untilText("[data-at=units-zip]", "โปรดเลือกสมุดงาน Excel ของหน่วยงานก่อน");
  }

  @Test
  void answers_of_units_are_collected() throws IOException {
    page.open("#units");
    BROWSER.choose("[data-at=units-workbook]", Site.EXAMPLE);
    BROWSER.untilText("[data-at=source]", "example.xlsx");
    BROWSER.click("[data-act=units]");
    Path answer = answered(BROWSER.download());
    Path stray = Files.copy(Site.EXAMPLE, folder.resolve("ไม่ใช่.xlsx"));
    BROWSER.choose("[data-at=answers]", answer, stray);
    BROWSER.click("[data-act=collect]");
    BROWSER.untilText("[data-at=collect]", "รวบรวมคำตอบได้ 1 ไฟล์");
    assertThat(BROWSER.text("[data-at=collect]"))
        .contains("ไฟล์ที่ไม่ได้นำมารวม 1 ไฟล์", "ไม่ใช่.xlsx", "หน่วยที่ยังไม่ตอบ 5 หน่วย");
    Files.delete(BROWSER.download());
    BROWSER.click("[data-act=collected]");
    try (Workbook book = WorkbookFactory.create(BROWSER.download().toFile(), null, true)) {
      assertThat(texts(book, "ความก้าวหน้า")).isNotEmpty();
    }
  }

  /** A unit's workbook out of the zip, with a progress typed into its first yellow cell. */
  private Path answered(Path zip) throws IOException {
    Path file = folder.resolve("ตอบ.xlsx");
    try (ZipFile all = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry first = all.stream().findFirst().orElseThrow();
      Files.copy(all.getInputStream(first), file);
    }
    Path answer = folder.resolve("ตอบแล้ว.xlsx");
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (Row row : book.getSheet("มาตรการของหน่วย")) {
        for (Cell cell : row) {
          if (cell.toString().equals("ร้อยละความก้าวหน้า")) {
            book.getSheet("มาตรการของหน่วย")
                .getRow(row.getRowNum() + 1)
                .getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(40);
          }
        }
      }
      try (var out = Files.newOutputStream(answer)) {
        book.write(out);
      }
    }
    return answer;
  }

  private static List<String> names(Path zip) throws IOException {
    try (ZipFile all = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      return all.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String texts(Workbook book, String sheet) {
    StringBuilder texts = new StringBuilder();
    book.getSheet(sheet).forEach(row -> row.forEach(cell -> texts.append(cell).append('\n')));
    return texts.toString();
  }
}
