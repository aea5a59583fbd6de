package org.itaworkbook.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks that the program makes look as the golden texts say. */
final class WorkbookGoldenTest {

  @TempDir private Path folder;
  private Command ita = new Command(Path.of("unset"), Map.of());

  @BeforeEach
  void open_a_terminal() {
    ita = new Command(folder, Map.of());
  }

  @Test
  void the_annotated_example() throws IOException {
    made("annotate", Command.EXAMPLE, "-o", "out.xlsx");
    Golden.texts("example-annotated").holds(WorkbookDump.of(folder.resolve("out.xlsx")));
  }

  @Test
  void a_units_workbook() throws IOException {
    made("units", Command.EXAMPLE, "-o", "units", "--due", "31/3/2569");
    try (Stream<Path> files = Files.list(folder.resolve("units"))) {
      Path unit =
          files
              .filter(file -> file.getFileName().toString().contains("U03"))
              .findFirst()
              .orElseThrow();
      Golden.texts("unit-workbook").holds(WorkbookDump.of(unit));
    }
  }

  @Test
  void the_blank_template() throws IOException {
    made("template", "2568", "scores", "-o", "scores.xlsx");
    Golden.texts("blank-template").holds(WorkbookDump.of(folder.resolve("scores.xlsx")));
  }

  @Test
  void a_table_of_ones_own_annotated() throws IOException {
    Files.writeString(
        folder.resolve("own.csv"), "ปีงบประมาณ พ.ศ. 2568\nที่,ข้อคำถาม,คะแนน\n1,i1,99\n2,i2,80\n");
    String said = ita.said("annotate", "own.csv", "-o", "out.xlsx");
    assertThat(folder.resolve("out.xlsx")).as(said).exists();
    Map<String, String> texts = WorkbookDump.of(folder.resolve("out.xlsx"));
    texts.keySet().removeIf(name -> !name.contains("ita-"));
    Golden.texts("incomplete-annotated").holds(texts);
  }

  private void made(String... arguments) {
    assertThat(ita.said(arguments)).endsWith("exit code 0\n");
  }
}
