package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itaworkbook.cli.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {

  private static final String EXAMPLE =
      Path.of("workbook-templates/2568/example.xlsx").toAbsolutePath().toString();

  @TempDir private Path folder;

  @Test
  void annotate_writes_the_workbook_here_and_says_the_result() {
    Said said = new Terminal(folder).run("annotate", EXAMPLE);
    assertThat(said.err()).isEmpty();
    assertThat(said.exitCode()).isZero();
    assertThat(folder.resolve("example-annotated.xlsx")).isNotEmptyFile();
    assertThat(said.out())
        .startsWith("เขียนไฟล์ ")
        .contains(
            "96.32 (ปีก่อน 94.85 เปลี่ยนแปลง +1.47)",
            "ข้อคำถามที่ต้องพัฒนาและปรับปรุง 5 ข้อ",
            "EIT Public 91.31 / EIT Survey 82.55",
            "หากแก้ 99.75 เป็น 93.75 ผลที่ประกาศจะตรงทุกรายการ",
            "ควรตรวจสอบ");
  }

  @Test
  void annotate_speaks_english_where_that_is_asked_for() {
    assertThat(new Terminal(folder).run("annotate", EXAMPLE, "--lang", "en").out())
        .startsWith("Wrote ")
        .contains(
            "Questions to improve: 5",
            "with 93.75 in place of 99.75 every published figure agrees",
            "WARNING");
  }

  @Test
  void remove_takes_out_what_annotate_put_in() {
    Terminal terminal = new Terminal(folder);
    terminal.run("annotate", EXAMPLE);
    Said said = terminal.run("annotate", "--remove", "example-annotated.xlsx");
    assertThat(said.exitCode()).isZero();
    assertThat(folder.resolve("example-annotated-plain.xlsx")).isNotEmptyFile();
  }

  @Test
  void a_file_that_is_refused_is_named_and_the_others_are_done() throws IOException {
    Files.writeString(folder.resolve("text.xlsx"), "not a workbook");
    Said said =
        new Terminal(folder).run("annotate", "text.xlsx", "missing.xlsx", EXAMPLE, "-o", "done");
    assertThat(said.exitCode()).isEqualTo(3);
    assertThat(said.err().lines())
        .satisfiesExactly(
            refused -> assertThat(refused).contains("text.xlsx: ").containsPattern("\\p{IsThai}"),
            missing -> assertThat(missing).startsWith("ไม่พบไฟล์ ").endsWith("missing.xlsx"),
            counts -> assertThat(counts).contains("3 ไฟล์", "เรียบร้อย 1", "ไม่รับ 2"));
    assertThat(folder.resolve("done/example-annotated.xlsx")).isNotEmptyFile();
  }

  @Test
  void what_cannot_be_written_is_wrong_usage() {
    Said said = new Terminal(folder).run("annotate", EXAMPLE, "-o", "missing/out.xlsx");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).startsWith("เขียนไฟล์ ").contains("ไม่ได้");
  }

  @Test
  void analyze_says_what_was_understood_then_the_findings_then_the_result() {
    String out = new Terminal(folder).run("analyze", EXAMPLE).out();
    assertThat(out)
        .startsWith("ระบบอ่านพบ ")
        .containsSubsequence(
            "สิ่งที่ตรวจพบ",
            "คะแนนภาพรวม",
            "ผลรายตัวชี้วัด",
            "ผลรายข้อคำถาม IIT",
            "ข้อคำถามที่ได้คะแนนต่ำสุดห้าข้อ",
            "t = 11.9105 (df = 8",
            "สิ่งที่ยังขาดสำหรับระดับ “ผ่านดี”",
            "ผลที่ประกาศไม่ตรงกับผลที่คำนวณได้");
  }

  @Test
  void analyze_names_the_columns_that_were_read_in_words() throws IOException {
    Files.writeString(
        folder.resolve("own.csv"), "ปีงบประมาณ พ.ศ. 2568\nที่,ข้อคำถาม,คะแนน\n1,i1,99\n2,i2,98\n");
    assertThat(new Terminal(folder).run("analyze", EXAMPLE, "own.csv").out())
        .contains(
            "C = ข้อคำถาม · D = คะแนนปีก่อน · E = คะแนน",
            "EIT Public ปีก่อน · E = EIT Survey ปีก่อน · F = EIT Public · G = EIT Survey")
        .doesNotContain("wording", "=score", "sub_indicator");
    assertThat(new Terminal(folder).run("analyze", EXAMPLE, "--lang", "en").out())
        .contains("B = Code · C = Question · D = Last year's score · E = Score");
  }

  @Test
  void json_stands_alone_on_standard_output() {
    Said said = new Terminal(folder).run("analyze", EXAMPLE, "--json");
    assertThat(said.err()).isEmpty();
    assertThat(said.out().strip()).startsWith("{").endsWith("}").contains("\"total\"");
  }

  @Test
  void scores_that_are_missing_end_in_exit_code_1() {
    Terminal terminal = new Terminal(folder);
    Said written = terminal.run("template", "2568", "scores", "--agency", "กรมตัวอย่าง");
    assertThat(written.exitCode()).isZero();
    Said said = terminal.run("analyze", "scores-2568.xlsx");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("กรมตัวอย่าง", "ต้องแก้ไข", "ยังสรุปไม่ได้");
  }

  @Test
  void a_template_never_replaces_a_workbook_that_staff_may_have_filled() throws IOException {
    Files.writeString(folder.resolve("scores-2568.xlsx"), "typed for days");
    Said said = new Terminal(folder).run("template", "2568", "scores");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(folder.resolve("scores-2568.xlsx")).hasContent("typed for days");
  }

  @Test
  void the_example_keeps_its_own_agency_and_says_so() throws IOException {
    Said said = new Terminal(folder).run("template", "2568", "example", "--agency", "กรมใหม่");
    assertThat(said.exitCode()).isZero();
    assertThat(said.err()).contains("example", "กรมใหม่").containsPattern("\\p{IsThai}");
    assertThat(folder.resolve("example-2568.xlsx")).hasSameBinaryContentAs(Path.of(EXAMPLE));
    assertThat(new Terminal(folder).run("template", "2568", "unit").err()).isEmpty();
  }

  @Test
  void this_years_workbook_is_last_years_only_for_next_year() {
    Terminal terminal = new Terminal(folder);
    Said refused = terminal.run("template", "2568", "scores", "--from", EXAMPLE);
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).contains("example.xlsx: ", "ปีเดียวกัน", "--from-year");
    Said told =
        terminal.run("template", "2568", "scores", "--from", EXAMPLE, "--from-year", "2568");
    assertThat(told.exitCode()).isZero();
  }

  @Test
  void a_year_that_the_file_contradicts_is_not_dropped_silently() throws IOException {
    Path next = Files.createDirectories(folder.resolve("years/2569"));
    String framework = Files.readString(Path.of("workbook-templates/2568/framework.json"));
    Files.writeString(
        next.resolve("framework.json"),
        framework.replace("\"fiscalYear\": 2568", "\"fiscalYear\": 2569"));
    Said said =
        new Terminal(folder).run("analyze", EXAMPLE, "--year", "2569", "--templates", "years");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out().lines())
        .anySatisfy(line -> assertThat(line).contains("ควรตรวจสอบ", "2568", "2569"));
    assertThat(new Terminal(folder).run("analyze", EXAMPLE, "--year", "2568").out())
        .isEqualTo(new Terminal(folder).run("analyze", EXAMPLE).out());
  }

  @Test
  void an_unknown_year_or_template_is_refused() {
    assertThat(new Terminal(folder).run("template", "2599", "scores").exitCode()).isEqualTo(3);
    assertThat(new Terminal(folder).run("template", "2568", "nothing").exitCode()).isEqualTo(3);
  }

  @Test
  void a_workbook_compared_with_itself_has_lost_nothing() throws IOException {
    Path copy = Files.copy(Path.of(EXAMPLE), folder.resolve("copy.xlsx"));
    Said said = new Terminal(folder).run("compare", EXAMPLE, copy.toString());
    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .contains("เหมือนเดิม  /xl/workbook.xml", "ไม่มีข้อมูลใดสูญหาย")
        .doesNotContain("เปลี่ยนแปลง");
  }

  @Test
  void scores_that_are_gone_are_lost() throws IOException {
    new Terminal(folder).run("template", "2568", "scores", "-o", "blank.xlsx");
    Said said = new Terminal(folder).run("compare", EXAMPLE, "blank.xlsx", "--lang", "en");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("LOST", "Something was lost");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_file_that_cannot_be_compared_is_named_whichever_it_is(boolean first) throws IOException {
    Path note = Files.writeString(folder.resolve("note.xlsx"), "no workbook");
    Said said =
        first
            ? new Terminal(folder).run("compare", note.toString(), EXAMPLE)
            : new Terminal(folder).run("compare", EXAMPLE, note.toString());
    assertThat(said.exitCode()).isEqualTo(3);
    assertThat(said.err()).contains("note.xlsx").doesNotContain("example.xlsx");
  }

  @Test
  void draw_writes_the_workbooks_of_a_copied_year() throws IOException {
    Path year = Files.createDirectories(folder.resolve("years/2568"));
    Path framework = Path.of("workbook-templates/2568/framework.json");
    Files.copy(framework, year.resolve("framework.json"));
    Said said = new Terminal(folder).run("draw", "years/2568");
    assertThat(said.err()).isEmpty();
    assertThat(said.exitCode()).isZero();
    assertThat(year.resolve("scores.xlsx")).isNotEmptyFile();
  }

  @Test
  void a_faulty_year_is_told_with_file_and_field_and_without_a_stack() throws IOException {
    Path year = Files.createDirectories(folder.resolve("years/2570"));
    Files.write(year.resolve("framework.json"), "{}".getBytes(StandardCharsets.UTF_8));
    Said drawn = new Terminal(folder).run("draw", "years/2570");
    assertThat(drawn.exitCode()).isEqualTo(3);
    Said added = new Terminal(folder).run("annotate", EXAMPLE, "--templates", "years");
    assertThat(added.exitCode()).isEqualTo(2);
    for (Said said : new Said[] {drawn, added}) {
      assertThat(said.err()).contains("framework.json: ").doesNotContain("\tat ");
    }
  }

  @Test
  void a_folder_of_templates_can_be_a_setting() {
    Said said =
        new Terminal(folder).set("ITA_TEMPLATES", "nowhere").run("analyze", EXAMPLE, "--json");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("nowhere");
  }
}
