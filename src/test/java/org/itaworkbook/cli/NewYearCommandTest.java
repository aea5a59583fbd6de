package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itaworkbook.cli.Terminal.Said;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.json.framework.FrameworkReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new year is made in one step, is a draft until somebody says otherwise, and says so. */
class NewYearCommandTest {

  private static final Path Y2568 = Path.of("workbook-templates/2568").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void every_year_moves_on_and_what_is_to_be_confirmed_is_listed() throws IOException {
    Said said = new Terminal(folder).run("new-year", "2569", "--from", "2568", "-o", "years");
    assertThat(said.exitCode()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .contains("title.th: ", "พ.ศ. 2569", "questions[o6].wording: ", "ประจำปี พ.ศ. 2569")
        .contains("plans[IMPROVE].period.th: ตุลาคม 2569 – กันยายน 2570")
        .contains("plans[IMPROVE].period.en: October 2026 – September 2027")
        .contains("report.benchmark", "น้ำหนักของแบบวัด", "\"draft\"");
    Path year = folder.resolve("years/2569");
    String json = Files.readString(year.resolve("framework.json"));
    assertThat(json).doesNotContain("๒๕๖๗", "2567", "2025").contains("\"weight\": 0.30");
    assertThat(year).isDirectoryContaining("glob:**scores.xlsx");
    assertThat(year).isDirectoryContaining("glob:**unit.xlsx");
    assertThat(year).isDirectoryContaining("glob:**report.docx");
    assertThat(year).isDirectoryNotContaining("glob:**example*");
    Framework made = FrameworkReader.read(year.resolve("framework.json"));
    assertThat(made.isDraft()).isTrue();
    assertThat(made.report().benchmark()).isNull();
  }

  @Test
  void a_year_that_is_there_is_not_written_over() throws IOException {
    Path year = Files.createDirectories(folder.resolve("2569"));
    Files.writeString(year.resolve("framework.json"), "mine");
    Said said = new Terminal(folder).run("new-year", "2569", "--from", "2568");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("framework.json");
    assertThat(year.resolve("framework.json")).hasContent("mine");
    assertThat(year).isDirectoryNotContaining("glob:**scores.xlsx");
  }

  @Test
  void a_year_is_made_of_a_known_other_one() {
    assertThat(new Terminal(folder).run("new-year", "2601").err()).contains("2600", "2568");
    assertThat(new Terminal(folder).run("new-year", "2568", "--from", "2568").exitCode())
        .isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void what_is_made_with_a_draft_says_that_it_is_one() {
    Terminal terminal = new Terminal(folder);
    terminal.run("new-year", "2570", "--from", "2568", "-o", "years");
    terminal.run("template", "2570", "scores", "--templates", "years", "-o", "scores.xlsx");
    Said said = terminal.run("analyze", "scores.xlsx", "--templates", "years");
    assertThat(said.out()).contains("พ.ศ. 2570 ในระบบยังเป็นร่าง", "น้ำหนักของแบบวัด");
    assertThat(terminal.run("analyze", "scores.xlsx", "--templates", "years", "--json").out())
        .contains("\"code\":\"DRAFT_YEAR\"", "\"caveat\":\"");
  }

  @Test
  void drawing_names_texts_that_still_speak_of_another_year() throws IOException {
    Path year = Files.createDirectories(folder.resolve("2569"));
    String copied =
        Files.readString(Y2568.resolve("framework.json"))
            .replace("\"fiscalYear\": 2568", "\"fiscalYear\": 2569");
    Files.writeString(year.resolve("framework.json"), copied);
    Said said = new Terminal(folder).run("draw", "2569");
    assertThat(said.exitCode()).isZero();
    assertThat(said.err())
        .contains("18 ข้อความ", "title.th: ", "questions[o6].wording: ", "questions[o7].wording: ")
        .contains("plans[MAINTAIN].period.th: ตุลาคม 2568", "report.benchmark.source: ");
    new Terminal(folder).run("new-year", "2569", "--from", "2568", "-o", "sound");
    assertThat(new Terminal(folder).run("draw", "sound/2569").err()).isEmpty();
  }
}
