package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes the yearly report. */
final class ReportCommandTest {

  private static final String EXAMPLE =
      Path.of("workbook-templates/2568/example.xlsx").toAbsolutePath().toString();

  @TempDir private Path folder;

  private Terminal.Said run(String... arguments) {
    return new Terminal(folder).run(arguments);
  }

  @Test
  void a_report_is_written_here_and_never_over_an_earlier_one() {
    assertThat(run("report", EXAMPLE).exitCode()).isZero();
    assertThat(run("report", EXAMPLE).exitCode()).isZero();
    assertThat(folder.resolve("example-report.docx")).exists();
    assertThat(folder.resolve("example-report (2).docx")).exists();
  }

  @Test
  void one_that_is_brought_up_to_date_says_what_changed() {
    run("report", EXAMPLE, "-o", "one.docx");
    Terminal.Said said =
        run("report", EXAMPLE, "--from", "one.docx", "-o", "two.docx", "--lang", "en");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("No part changed");
  }

  @Test
  void a_copy_to_publish_with_proposals_left_is_an_error() {
    Terminal.Said said = run("report", EXAMPLE, "--final", "-o", "final.docx");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(folder.resolve("final.docx")).exists();
  }

  @Test
  void the_report_of_measures_is_a_file_of_its_own_name() {
    assertThat(run("report", EXAMPLE, "--follow-up", "--period", "ไตรมาส 1").exitCode()).isZero();
    assertThat(folder.resolve("example-follow-up.docx")).exists();
    Terminal.Said said = run("report", EXAMPLE, "--period", "ไตรมาส 1");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("--follow-up");
  }

  @Test
  void json_stands_alone_on_standard_output() {
    Terminal.Said said = run("report", EXAMPLE, "--json", "-o", "one.docx");
    assertThat(said.out()).startsWith("{\"fiscalYear\":2568").endsWith("}\n");
  }

  @Test
  void what_is_no_report_is_refused_and_nothing_is_written() throws IOException {
    Files.writeString(folder.resolve("old.docx"), "no report");
    Terminal.Said said = run("report", EXAMPLE, "--from", "old.docx", "-o", "new.docx");
    assertThat(said.exitCode()).isEqualTo(3);
    assertThat(folder.resolve("new.docx")).doesNotExist();
  }

  @Test
  void the_earlier_report_is_not_written_over() {
    run("report", EXAMPLE, "-o", "one.docx");
    assertThat(run("report", EXAMPLE, "--from", "one.docx", "-o", "one.docx").exitCode())
        .isEqualTo(2);
  }
}
