package org.itaworkbook.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.json.framework.InvalidFrameworkException;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearFoldersTest {

  private static final Path REAL = Path.of("workbook-templates");
  private static final Path MADE_UP = Path.of("src/test/resources/years");
  private static final FiscalYear Y2599 = new FiscalYear(2599);

  private final Path folder;

  YearFoldersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void years_of_all_roots_are_known_newest_first() {
    YearFolders years = YearFolders.load(List.of(REAL, MADE_UP));
    assertThat(years.frameworks().years())
        .extracting(framework -> framework.fiscalYear().buddhistEra())
        .containsExactly(2599, 2569, 2568);
    assertThat(years.frameworks().standingFirst())
        .extracting(framework -> framework.fiscalYear().buddhistEra())
        .containsExactly(2599, 2568, 2569);
    assertThat(years.frameworks().assumable())
        .extracting(framework -> framework.fiscalYear().buddhistEra())
        .containsExactly(2599, 2568);
    assertThat(years.folder(new FiscalYear(2568))).isEqualTo(REAL.resolve("2568"));
  }

  @Test
  void a_year_in_a_later_root_replaces_that_of_an_earlier_one() throws IOException {
    Path own = year("2599", framework().replace("80.50", "70"));
    YearFolders years = YearFolders.load(List.of(MADE_UP, folder));
    Framework framework = years.frameworks().year(Y2599).orElseThrow();
    assertThat(framework.threshold()).isEqualByComparingTo("70");
    assertThat(years.folder(Y2599)).isEqualTo(own);
    assertThat(YearFolders.load(List.of(folder, MADE_UP)).folder(Y2599)).isNotEqualTo(own);
  }

  @Test
  void a_faulty_year_that_is_replaced_does_no_harm() throws IOException {
    year("2599", "{}");
    assertThat(YearFolders.load(List.of(folder, MADE_UP)).frameworks().years()).hasSize(1);
  }

  @Test
  void what_is_no_year_is_left_alone() throws IOException {
    year("2599", framework());
    year("2599-old", "{}");
    Files.createDirectories(folder.resolve("2598"));
    Files.writeString(folder.resolve("2597"), "a file");
    assertThat(YearFolders.load(List.of(folder)).frameworks().years()).hasSize(1);
    assertThat(YearFolders.load(List.of()).frameworks().years()).isEmpty();
  }

  @Test
  void faults_of_all_roots_and_years_are_told_at_once() throws IOException {
    Path missing = folder.resolve("nowhere");
    Path first = year("2598", framework().replace("80.50", "-1"));
    Path second = year("2599", "[]");
    Path christian = year("2025", framework());
    InvalidFrameworkException thrown =
        catchThrowableOfType(
            InvalidFrameworkException.class, () -> YearFolders.load(List.of(missing, folder)));
    assertThat(thrown.faults())
        .extracting(fault -> fault.en())
        .containsExactly(
            missing
                + ": there is no such folder; give a folder that holds a subfolder for each fiscal"
                + " year",
            christian
                + ": the folder is named like a year, but fiscal years are of the Buddhist era,"
                + " 2500 to 2699; rename it",
            first.resolve("framework.json")
                + ": fiscalYear: is 2599, but the folder is named 2598; write 2598 or rename the"
                + " folder",
            first.resolve("framework.json")
                + ": threshold: is -1; write a number above 0, up to 100 instead",
            second.resolve("framework.json")
                + ": the document must be one object in braces, from the first sign to the last");
  }

  @Test
  void a_workbook_is_read_when_asked_for() throws IOException {
    Path year = year("2599", framework());
    YearFolders years = YearFolders.load(List.of(folder));
    assertThat(years.workbooks(Y2599)).isEmpty();
    Files.writeString(year.resolve("scores.xlsx"), "first");
    Files.writeString(year.resolve("example-2.xlsx"), "other");
    Files.writeString(year.resolve("~$scores.xlsx"), "Excel's lock file");
    Files.writeString(year.resolve("notes.txt"), "no workbook");
    assertThat(years.workbooks(Y2599)).containsExactly("example-2", "scores");
    assertThat(years.workbook(Y2599, "scores")).asString().isEqualTo("first");
    Files.writeString(year.resolve("scores.xlsx"), "second");
    assertThat(years.workbook(Y2599, "scores")).asString().isEqualTo("second");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit",
        "",
        ".",
        "..",
        "../secret",
        "..\\secret",
        "scores.xlsx",
        "/etc/passwd",
        "Scores",
        "sco/res",
        "scores\0",
        "\n",
        "แบบฟอร์ม",
        "%2e%2e"
      })
  void a_name_that_is_not_listed_is_refused_with_those_that_are(String name) throws IOException {
    Path year = year("2599", framework());
    Files.writeString(year.resolve("scores.xlsx"), "x");
    Files.writeString(folder.resolve("secret.xlsx"), "x");
    YearFolders years = YearFolders.load(List.of(folder));
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> years.workbook(Y2599, name));
    assertThat(refused.refusal()).isEqualTo(Refusal.UNKNOWN_TEMPLATE);
    assertThat(refused.text().en()).contains("Templates: scores.");
  }

  @Test
  void an_unknown_year_is_refused_with_the_known_ones() {
    YearFolders years = YearFolders.load(List.of(MADE_UP));
    FiscalYear other = new FiscalYear(2570);
    assertThat(years.workbooks(other)).isEmpty();
    assertThatThrownBy(() -> years.workbook(other, "scores"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Fiscal year 2570 is not known. Known years: 2599.");
    assertThatThrownBy(() -> YearFolders.load(List.of()).folder(other))
        .hasMessageContaining("Known years: none.");
  }

  private Path year(String name, String framework) throws IOException {
    Path year = Files.createDirectories(folder.resolve(name));
    Files.writeString(year.resolve("framework.json"), framework);
    return year;
  }

  private static String framework() throws IOException {
    return Files.readString(MADE_UP.resolve("2599/framework.json"));
  }
}
