package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.cli.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where there is nothing to do, or where the wrong file was taken. */
final class PlainWordsTest {

  private static final String EXAMPLE =
      Path.of("workbook-templates/2568/example.xlsx").toAbsolutePath().toString();

  @TempDir private Path folder;

  @Test
  void a_workbook_of_a_unit_is_not_taken_for_the_centres() {
    Terminal terminal = new Terminal(folder);
    terminal.run("units", EXAMPLE, "-o", "units");
    String unit = "units/ITA 2568 U03 ศูนย์บริการประชาชน.xlsx";
    for (String command : new String[] {"annotate", "analyze"}) {
      Said said = terminal.run(command, unit);
      assertThat(said.exitCode()).isEqualTo(3);
      assertThat(said.err()).contains("สมุดงานที่ส่งให้หน่วยตอบ", "ita collect");
    }
    assertThat(terminal.run("collect", unit, "units").exitCode()).isEqualTo(3);
  }

  @Test
  void a_workbook_that_names_no_unit_says_where_to_name_them() {
    Terminal terminal = new Terminal(folder);
    terminal.run("template", "2568", "scores");
    assertThat(terminal.run("mail", "scores-2568.xlsx").out())
        .contains("โปรดกรอกแผ่นงาน “หน่วยรับผิดชอบ”")
        .doesNotContain("ตารางข้างบน");
    Said sent = terminal.run("mail", "scores-2568.xlsx", "--send");
    assertThat(sent.exitCode()).isEqualTo(2);
    assertThat(sent.err()).contains("โปรดกรอกแผ่นงาน “หน่วยรับผิดชอบ”").doesNotContain("0 ฉบับ");
  }

  @Test
  void findings_of_the_scores_are_pointed_to_where_only_the_units_are_looked_at() {
    Terminal terminal = new Terminal(folder);
    assertThat(terminal.run("mail", EXAMPLE).out())
        .containsSubsequence(
            "สิ่งที่ตรวจพบ 1 รายการ",
            "IIT!E14",
            "รายการ ดูด้วย ita analyze \"" + EXAMPLE + "\"",
            "จะส่งอีเมล 7 ฉบับ");
    assertThat(terminal.run("units", EXAMPLE, "-o", "units").out()).contains("ดูด้วย ita analyze");
  }

  @Test
  void a_question_with_the_full_score_is_not_among_the_lowest() throws IOException {
    Terminal terminal = new Terminal(folder);
    assertThat(terminal.run("analyze", EXAMPLE).out()).contains("ทุกข้อได้คะแนนเต็ม 100");
    try (InputStream in = Files.newInputStream(Path.of(EXAMPLE));
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(folder.resolve("o3.xlsx"))) {
      for (Row row : workbook.getSheet("OIT")) {
        if (row.getCell(2) != null && row.getCell(2).toString().equals("o3")) {
          row.getCell(5).setCellValue(80);
        }
      }
      workbook.write(out);
    }
    assertThat(terminal.run("analyze", "o3.xlsx").out().lines())
        .anySatisfy(line -> assertThat(line.strip()).startsWith("OIT").endsWith(" o3"));
    terminal.run("annotate", "o3.xlsx", "-o", "out.xlsx");
    try (InputStream in = Files.newInputStream(folder.resolve("out.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheet("สรุปผล"))
          .anySatisfy(
              row -> {
                assertThat(row.getCell(0)).hasToString("OIT: o3");
              });
    }
  }

  @Test
  void a_file_that_says_no_year_is_told_to_be_taken_as_last_years() throws IOException {
    Files.writeString(folder.resolve("own.csv"), "ที่,ข้อคำถาม,คะแนน\n1,i1,99\n2,i2,98\n");
    Said said =
        new Terminal(folder).run("template", "2568", "scores", "--from", "own.csv", "-o", "a.xlsx");
    assertThat(said.exitCode()).isZero();
    assertThat(said.err()).contains("own.csv ไม่ระบุปีงบประมาณ", "2567", "คะแนนปีก่อนได้");
    Said told =
        new Terminal(folder)
            .run(
                "template",
                "2568",
                "scores",
                "--from",
                "own.csv",
                "--from-year",
                "2566",
                "-o",
                "b.xlsx");
    assertThat(told.exitCode()).isZero();
    assertThat(told.err())
        .contains("ไม่มีข้อคำถามใดที่ได้คะแนนจากไฟล์")
        .doesNotContain("ไม่ระบุปี");
  }
}
