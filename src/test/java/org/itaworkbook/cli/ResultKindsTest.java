package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.cli.Terminal.Said;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.WorkbookKind;
import org.itaworkbook.workbook.intake.WorkbookKindTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result bears the ending under which Excel opens it. */
class ResultKindsTest {

  @TempDir private Path folder;

  private void give(String name, WorkbookKind kind) throws IOException {
    Files.write(folder.resolve(name), WorkbookKindTest.example(kind));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.xltx, TEMPLATE, a-annotated.xlsx, a-annotated-plain.xltx",
    "a.xltm, TEMPLATE_WITH_MACROS, a-annotated.xlsm, a-annotated-plain.xltm",
    "a.xlsm, WITH_MACROS, a-annotated.xlsm, a-annotated-plain.xlsm",
    "a.xlsx, WITH_MACROS, a-annotated.xlsm, a-annotated-plain.xlsm",
    "a.xlsm, WORKBOOK, a-annotated.xlsx, a-annotated-plain.xlsx",
    "a, TEMPLATE, a-annotated.xlsx, a-annotated-plain.xltx"
  })
  void of_its_own_choice(String name, WorkbookKind kind, String annotated, String plain)
      throws IOException {
    give(name, kind);
    Said said = new Terminal(folder).run("annotate", name);
    assertThat(said.out()).contains(annotated);
    new Terminal(folder).run("annotate", "--remove", annotated);
    assertThat(files()).containsExactlyInAnyOrder(name, annotated, plain);
    assertThat(Uploads.parts(Files.readAllBytes(folder.resolve(plain))))
        .containsExactlyEntriesOf(Uploads.parts(Files.readAllBytes(folder.resolve(name))));
  }

  @ParameterizedTest
  @CsvSource({
    "a.xlsm, WITH_MACROS, out.xlsx, out.xlsm",
    "a.xltm, TEMPLATE_WITH_MACROS, out.XLSX, out.xlsm",
    "a.xltx, TEMPLATE, out.xltx, out.xlsx",
    "a.xlsx, WORKBOOK, out.xlsm, out.xlsx",
    "a.xlsx, WORKBOOK, out.xls, out.xlsx"
  })
  void or_is_refused_under_another_that_was_asked_for(
      String name, WorkbookKind kind, String out, String right) throws IOException {
    give(name, kind);
    Said said = new Terminal(folder).run("annotate", name, "-o", out);
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(out, right, "จึงไม่ได้เขียนไฟล์");
    assertThat(files()).containsExactly(name);
    assertThat(new Terminal(folder).run("annotate", name, "-o", right).exitCode()).isZero();
    assertThat(files()).containsExactlyInAnyOrder(name, right);
  }

  @Test
  void and_two_never_meet_in_one_file() throws IOException {
    give("a.xltx", WorkbookKind.TEMPLATE);
    give("a.xlsx", WorkbookKind.WORKBOOK);
    give("a.xlsm", WorkbookKind.WORKBOOK);
    new Terminal(folder).run("annotate", "a.xltx", "a.xlsx", "a.xlsm", "-o", "done");
    try (Stream<Path> done = Files.list(folder.resolve("done"))) {
      assertThat(done.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "a-annotated.xlsx", "a-annotated (2).xlsx", "a-annotated (3).xlsx");
    }
  }
}
