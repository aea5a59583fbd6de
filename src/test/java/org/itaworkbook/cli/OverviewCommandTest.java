package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.cli.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many agencies from a terminal. */
final class OverviewCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    for (int i = 1; i <= 4; i++) {
      workbook("in/กลุ่ม " + i % 2 + "/" + i + ".xlsx", "กรมที่ " + i, 90 + i);
    }
    Files.writeString(
        Files.createDirectories(folder.resolve("in")).resolve("ตาราง.csv"),
        "ปีงบประมาณ,หน่วยงาน,ประเภท,คะแนนรวม\n2568,เทศบาล ก,เทศบาลตำบล,91.5\n"
            + "2568,เทศบาล ข,เทศบาลตำบล,60\n");
  }

  @Test
  void a_folder_of_workbooks_and_tables_is_one_overview() {
    Said said = new Terminal(folder).run("overview", "in");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("อ่านผลได้ 6 รายการ", "6 หน่วยงาน ผลครบ 6");
    JsonObject json = json("in");
    assertThat(names(json.getAsJsonArray("agencies")))
        .containsExactlyInAnyOrder(
            "กรมที่ 1", "กรมที่ 2", "กรมที่ 3", "กรมที่ 4", "เทศบาล ก", "เทศบาล ข");
    assertThat(json.getAsJsonArray("findings").isEmpty()).isTrue();
    JsonObject worst = json.getAsJsonArray("help").get(0).getAsJsonObject();
    assertThat(worst.get("key").getAsString()).contains("เทศบาลข");
    assertThat(worst.get("shortfall").getAsString()).isEqualTo("25.00");
  }

  @Test
  void shards_run_again_are_the_same_bytes_and_together_the_whole() throws IOException {
    shard(1, "one.jsonl");
    shard(2, "two.jsonl");
    byte[] one = Files.readAllBytes(folder.resolve("one.jsonl"));
    assertThat(one).isNotEmpty();
    List<String> both = new ArrayList<>(Files.readAllLines(folder.resolve("one.jsonl")));
    both.addAll(Files.readAllLines(folder.resolve("two.jsonl")));
    assertThat(both).hasSize(6).doesNotHaveDuplicates();
    Files.writeString(folder.resolve("one.jsonl"), "{\"fiscalYear\":25");
    shard(1, "one.jsonl");
    assertThat(folder.resolve("one.jsonl")).hasBinaryContent(one);
    assertThat(new Terminal(folder).run("overview", "in", "--results", "all.jsonl").exitCode())
        .isZero();
    new Terminal(folder).run("overview", "two.jsonl", "one.jsonl", "--results", "both.jsonl");
    assertThat(folder.resolve("both.jsonl"))
        .hasBinaryContent(Files.readAllBytes(folder.resolve("all.jsonl")));
    assertThat(json("two.jsonl", "one.jsonl")).isEqualTo(json("in"));
    assertThat(Files.readAllLines(folder.resolve("all.jsonl"))).hasSize(6);
  }

  @Test
  void parts_put_together_are_the_workbook_of_the_whole() throws IOException {
    shard(1, "one.jsonl");
    shard(2, "two.jsonl");
    new Terminal(folder).run("overview", "in", "-o", "whole.xlsx");
    Path whole = folder.resolve("whole.xlsx");
    new Terminal(folder).run("overview", "two.jsonl", "one.jsonl", "-o", "parts.xlsx");
    assertThat(folder.resolve("parts.xlsx")).hasBinaryContent(Files.readAllBytes(whole));
    // Where two folders hold all of them nobody knows which it was.
    Path again = Files.createDirectories(folder.resolve("again"));
    for (int i = 1; i <= 4; i++) {
      String name = "กลุ่ม " + i % 2 + "/" + i + ".xlsx";
      Files.createDirectories(again.resolve(name).getParent());
      Files.copy(folder.resolve("in/" + name), again.resolve(name));
    }
    Files.copy(folder.resolve("in/ตาราง.csv"), again.resolve("ตาราง.csv"));
    new Terminal(folder).run("overview", "two.jsonl", "one.jsonl", "-o", "unknown.xlsx");
    assertThat(links("unknown.xlsx")).isZero();
    assertThat(links("parts.xlsx")).isPositive();
    // A file that is gone takes no other's place.
    Files.delete(again.resolve("ตาราง.csv"));
    new Terminal(folder).run("overview", "two.jsonl", "one.jsonl", "-o", "one.xlsx");
    assertThat(folder.resolve("one.xlsx")).hasBinaryContent(Files.readAllBytes(whole));
  }

  @Test
  void a_file_that_only_bears_the_name_is_no_link() throws IOException {
    shard(1, "one.jsonl");
    shard(2, "two.jsonl");
    Path table = folder.resolve("in/ตาราง.csv");
    byte[] gathered = Files.readAllBytes(table);
    Files.writeString(table, "2568,เทศบาล ค,เทศบาลตำบล,70\n", StandardOpenOption.APPEND);
    new Terminal(folder).run("overview", "two.jsonl", "one.jsonl", "-o", "other.xlsx");
    assertThat(links("other.xlsx")).isZero();
    Files.write(table, gathered);
    new Terminal(folder).run("overview", "two.jsonl", "one.jsonl", "-o", "same.xlsx");
    assertThat(links("same.xlsx")).isPositive();
    // One name of two files is in no folder.
    String line = Files.readAllLines(folder.resolve("one.jsonl")).get(0);
    String renamed = line.replaceFirst("\"name\":\"", "\"name\":\"อีก");
    Files.writeString(
        folder.resolve("three.jsonl"),
        renamed.replaceFirst("\"sha256\":\"[^\"]{42}", "\"sha256\":\"" + "A".repeat(42)) + "\n");
    new Terminal(folder)
        .run("overview", "two.jsonl", "one.jsonl", "three.jsonl", "-o", "three.xlsx");
    assertThat(links("three.xlsx")).isZero();
  }

  @Test
  void a_name_that_leads_out_of_the_folder_is_no_link() throws IOException {
    shard(1, "one.jsonl");
    String line = Files.readAllLines(folder.resolve("one.jsonl")).get(0);
    workbook("secret.xlsx", "กรมลับ", 90);
    Path parts = Files.createDirectories(folder.resolve("parts"));
    for (String name : List.of("../secret.xlsx", "\\u0000.xlsx", "/etc/hostname", "..")) {
      Files.writeString(
          parts.resolve("one.jsonl"),
          line.replaceFirst(
              "\"file\":\"[^\"]*\"", Matcher.quoteReplacement("\"file\":\"" + name + "\"")));
      assertThat(new Terminal(folder).run("overview", "parts/one.jsonl", "-o", "o.xlsx").exitCode())
          .as(name)
          .isZero();
      assertThat(links("o.xlsx")).as(name).isZero();
    }
  }

  private long links(String workbook) throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(workbook))))) {
      List<Cell> cells = new ArrayList<>();
      book.getSheet("หน่วยงาน").forEach(row -> row.forEach(cells::add));
      return cells.stream()
          .filter(cell -> cell.getCellType() == CellType.FORMULA)
          .filter(cell -> cell.getCellFormula().startsWith("HYPERLINK("))
          .count();
    }
  }

  private void shard(int number, String results) {
    Said said =
        new Terminal(folder).run("overview", "in", "--shard", number + "/2", "--results", results);
    assertThat(said.exitCode()).isZero();
  }

  @Test
  void a_broken_file_is_named_and_everything_else_done() throws IOException {
    Files.writeString(folder.resolve("in/เสีย.xlsx"), "%PDF-1.7");
    Files.writeString(folder.resolve("in/~$1.xlsx"), "lock");
    Said said = new Terminal(folder).run("overview", "in", "--results", "in/r.jsonl");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("เสีย.xlsx", "PDF", "อ่านไม่ได้ 1 ไฟล์").doesNotContain("~$1");
    // What the command wrote into the folder is not read the next time it writes there.
    assertThat(new Terminal(folder).run("overview", "in", "--results", "in/r.jsonl").out())
        .isEqualTo(said.out());
    Said merged = new Terminal(folder).run("overview", "in/r.jsonl");
    assertThat(merged.exitCode()).isEqualTo(1);
    assertThat(merged.out()).contains("เสีย.xlsx");
  }

  @Test
  void what_it_wrote_is_told_from_the_workbook_of_an_agency() {
    assertThat(new Terminal(folder).run("overview", "in", "-o", "o.xlsx").exitCode()).isZero();
    Said said = new Terminal(folder).run("analyze", "o.xlsx");
    assertThat(said.exitCode()).isNotZero();
    assertThat(said.out() + said.err())
        .contains("เป็นสมุดงานภาพรวมของหลายหน่วยงาน", "ita overview");
    // In a folder that is gathered it tells nothing new.
    assertThat(new Terminal(folder).run("overview", "in", "o.xlsx").out())
        .contains("อ่านผลได้ 6 รายการ", "อ่านไม่ได้ 0 ไฟล์");
  }

  @Test
  void of_two_results_of_one_agency_the_preferred_counts() throws IOException {
    workbook("in/ใหม่/1.xlsx", "กรมที่ 1", 70);
    Said said = new Terminal(folder).run("overview", "in");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("--prefer", "ใหม่/1.xlsx");
    Said preferred = new Terminal(folder).run("overview", "in", "--prefer", "in/ใหม่/1.xlsx");
    assertThat(preferred.exitCode()).isZero();
    assertThat(preferred.out()).contains("นับเฉพาะ ใหม่/1.xlsx");
  }

  @Test
  void a_register_tells_who_is_who_and_who_is_missing() throws IOException {
    assertThat(new Terminal(folder).run("template", "2568", "agencies", "-o", "a.xlsx").exitCode())
        .isZero();
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve("a.xlsx"))));
        OutputStream out = Files.newOutputStream(folder.resolve("in/register.xlsx"))) {
      register(workbook.getSheetAt(0), 4, "D1", "กรมหนึ่ง", "กรมที่ ๑");
      register(workbook.getSheetAt(0), 5, "D9", "กรมที่ไม่ส่ง", "");
      workbook.write(out);
    }
    Said said = new Terminal(folder).run("overview", "in", "--register", "in/register.xlsx");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .contains("กรมหนึ่ง", "ไม่มีไฟล์ผลปี 2568 ของ กรมที่ไม่ส่ง", "ไม่พบ “กรมที่ 2”")
        .doesNotContain("ไม่พบ “กรมที่ 1”");
  }

  private static void register(XSSFSheet sheet, int row, String code, String name, String other) {
    sheet.getRow(row).getCell(0).setCellValue(code);
    sheet.getRow(row).getCell(1).setCellValue(name);
    sheet.getRow(row).getCell(2).setCellValue(other);
  }

  @Test
  void the_workbook_is_written_and_not_read_again() throws IOException {
    Said said = new Terminal(folder).run("overview", "in", "-o", "in/overview.xlsx");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("เขียนไฟล์ ");
    byte[] first = Files.readAllBytes(folder.resolve("in/overview.xlsx"));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(first))) {
      assertThat(book.getSheetName(0)).isEqualTo("ภาพรวม");
      Row row = book.getSheet("หน่วยงาน").getRow(4);
      assertThat(row.getCell(row.getLastCellNum() - 1).getCellFormula()).startsWith("HYPERLINK(");
    }
    // An overview under another name tells of no agency either, and changes nothing.
    Files.copy(folder.resolve("in/overview.xlsx"), folder.resolve("in/old.xlsx"));
    Said again =
        new Terminal(folder).run("overview", "in", "-o", "in/overview.xlsx", "--each", "pages");
    assertThat(again.out()).contains("อ่านผลได้ 6 รายการ อ่านไม่ได้ 0 ไฟล์");
    assertThat(Files.readAllBytes(folder.resolve("in/overview.xlsx"))).isEqualTo(first);
    try (Stream<Path> pages = Files.list(folder.resolve("pages"))) {
      assertThat(pages.map(each -> each.getFileName().toString()))
          .hasSize(6)
          .contains("เทศบาล ก.xlsx");
    }
  }

  @Test
  void one_agency_and_the_public_get_their_own() throws IOException {
    Said one = new Terminal(folder).run("overview", "in", "-o", "one.xlsx", "--for", "เทศบาล ข");
    assertThat(one.exitCode()).isZero();
    Said published = new Terminal(folder).run("overview", "in", "-o", "p.xlsx", "--public");
    assertThat(published.exitCode()).isZero();
    try (XSSFWorkbook page =
            new XSSFWorkbook(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve("one.xlsx"))));
        XSSFWorkbook book =
            new XSSFWorkbook(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve("p.xlsx"))))) {
      assertThat(page.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("เทศบาล ข");
      assertThat(book.getSheet("ช่วยก่อน")).isNull();
      assertThat(book.getSheet("คะแนนรายข้อ")).isNull();
    }
    assertThat(new Terminal(folder).run("overview", "in", "--for", "เทศบาล ข").exitCode())
        .isEqualTo(2);
    assertThat(new Terminal(folder).run("overview", "in", "--rank-all").exitCode()).isEqualTo(2);
    assertThat(new Terminal(folder).run("overview", "in", "-o", "r.xlsx", "--rank-all").exitCode())
        .isZero();
    assertThat(folder.resolve("r.xlsx")).isNotEmptyFile();
    Said nobody = new Terminal(folder).run("overview", "in", "-o", "n.xlsx", "--for", "ไม่มี");
    assertThat(nobody.exitCode()).isEqualTo(2);
    assertThat(nobody.err()).contains("ไม่มี");
  }

  @Test
  void a_template_may_say_who_it_is_of() throws IOException {
    Terminal terminal = new Terminal(folder);
    Said written =
        terminal.run(
            "template",
            "2568",
            "scores",
            "-o",
            "in/form.xlsx",
            "--agency",
            "อบต.ก",
            "--code",
            "06-0012",
            "--affiliation",
            "กรมส่งเสริม",
            "--province",
            "เลย");
    assertThat(written.exitCode()).isZero();
    JsonObject agency = json("in/form.xlsx").getAsJsonArray("agencies").get(0).getAsJsonObject();
    assertThat(agency.getAsJsonObject("agency").toString())
        .contains("\"06-0012\"", "กรมส่งเสริม", "เลย", "อบต.ก");
  }

  @Test
  void what_cannot_be_done_is_said() {
    assertThat(new Terminal(folder).run("overview", "nowhere").exitCode()).isEqualTo(2);
    assertThat(new Terminal(folder).run("overview", "in", "--shard", "3/2").exitCode())
        .isEqualTo(2);
    Said said = new Terminal(folder).run("overview", "in", "--shard", "1/2");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("--results");
  }

  /** The example with another name and another score of its first question. */
  private void workbook(String file, String agency, int score) throws IOException {
    byte[] example = Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(example));
        OutputStream out = Files.newOutputStream(target)) {
      for (Row row : workbook.getSheet("หน่วยงาน")) {
        if (row.getCell(0) != null && row.getCell(0).toString().equals("ชื่อหน่วยงาน")) {
          row.getCell(1).setCellValue(agency);
        }
      }
      Row first = workbook.getSheet("IIT").getRow(4);
      for (int column = 0; column < first.getLastCellNum(); column++) {
        if (first.getCell(column) != null && first.getCell(column).toString().equals("99.0")) {
          first.getCell(column).setCellValue(score);
        }
      }
      workbook.write(out);
    }
  }

  private JsonObject json(String... inputs) {
    List<String> arguments = new ArrayList<>(List.of("overview", "--json", "--lang", "en"));
    arguments.addAll(List.of(inputs));
    return JsonParser.parseString(new Terminal(folder).run(arguments.toArray(String[]::new)).out())
        .getAsJsonObject();
  }

  private static List<String> names(JsonArray agencies) {
    List<String> names = new ArrayList<>();
    for (JsonElement each : agencies) {
      names.add(each.getAsJsonObject().getAsJsonObject("agency").get("name").getAsString());
    }
    return names;
  }
}
