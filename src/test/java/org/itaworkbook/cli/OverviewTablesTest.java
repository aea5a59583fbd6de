package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.itaworkbook.cli.Terminal.Said;
import org.itaworkbook.json.overview.ResultLines;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.MadeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An overview as tables for other programs. */
final class OverviewTablesTest {

  private static final String STRANGE = "=HYPERLINK(\"http://x\",\"ก\")";

  @TempDir private Path folder;

  private Said tables(String... more) throws IOException {
    Gathering gathering = new Gathering();
    gathering.add(
        new MadeResult(MadeResult.year2568())
            .every(9000)
            .code("D1")
            .name("กรม ก, กอง \"ข\"")
            .type("กรม")
            .previousTotal(9050)
            .error("IIT", 100)
            .error("EIT_PUBLIC", 100)
            .error("EIT_SURVEY", 100)
            .in("ก/1.xlsx"));
    gathering.add(
        new MadeResult(MadeResult.year2568()).every(6001).name(STRANGE).type("-กรม").in("+2.xlsx"));
    gathering.add(
        new MadeResult(MadeResult.year2568())
            .withoutScores()
            .code("D3")
            .name("ยังไม่มีผล")
            .in("3"));
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve("in/r.jsonl"), ResultLines.write(gathering));
    List<String> command = new ArrayList<>(List.of("overview", "in", "--csv", "in/tables"));
    command.addAll(List.of(more));
    return new Terminal(folder).run(command.toArray(String[]::new));
  }

  private List<CSVRecord> rows(String file) throws IOException {
    String text = Files.readString(folder.resolve("in/tables").resolve(file));
    assertThat(text).startsWith("\uFEFFkey,fiscalYear,").endsWith("\r\n");
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text.substring(1)))) {
      return parser.getRecords();
    }
  }

  @Test
  void a_row_an_agency_and_a_row_a_score_that_no_spreadsheet_takes_for_a_formula()
      throws IOException {
    Said said = tables();
    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("agencies.csv", "scores.csv");
    List<CSVRecord> agencies = rows("agencies.csv");
    assertThat(agencies).hasSize(3);
    CSVRecord first = row(agencies, "กรม ก, กอง \"ข\"");
    assertThat(first.get("fiscalYear")).isEqualTo("2568");
    assertThat(first.get("TOTAL")).isEqualTo("90.00");
    assertThat(first.get("INDICATOR_10")).isEqualTo("90.00");
    assertThat(first.get("change")).isEqualTo("-0.50");
    assertThat(first.get("rankInType") + " " + first.get("ofType")).isEqualTo("1 1");
    assertThat(first.get("rankInTypeFrom") + " " + first.get("rankInTypeTo")).isEqualTo("1 1");
    assertThat(first.get("rankFrom") + first.get("rankTo")).as("not all are sampled").isEmpty();
    CSVRecord strange = row(agencies, "'" + STRANGE);
    assertThat(strange.get("type")).isEqualTo("'-กรม");
    assertThat(strange.get("file")).isEqualTo("'+2.xlsx");
    CSVRecord unknown = row(agencies, "ยังไม่มีผล");
    assertThat(unknown.get("TOTAL") + unknown.get("rank") + unknown.get("below")).isEmpty();
    List<CSVRecord> scores = rows("scores.csv");
    assertThat(scores).hasSize(2 * 61);
    assertThat(scores.get(0).toMap())
        .containsEntry("part", "IIT")
        .containsEntry("question", "i1")
        .containsEntry("score", "60.01");
    assertThat(Files.readAllBytes(folder.resolve("in/tables/agencies.csv")))
        .startsWith("\uFEFF".getBytes(StandardCharsets.UTF_8));
  }

  private static CSVRecord row(List<CSVRecord> rows, String name) {
    return rows.stream().filter(each -> each.get("name").equals(name)).findFirst().orElseThrow();
  }

  @Test
  void tables_in_the_folder_that_is_gathered_tell_nothing_new() throws IOException {
    String first = tables().out();
    assertThat(tables().out()).isEqualTo(first);
    Files.move(folder.resolve("in/tables/agencies.csv"), folder.resolve("in/old.csv"));
    Files.move(folder.resolve("in/tables/scores.csv"), folder.resolve("in/old scores.csv"));
    assertThat(tables().out()).isEqualTo(first);
  }

  @Test
  void what_is_published_holds_nothing_internal() throws IOException {
    assertThat(tables("--public").exitCode()).isZero();
    assertThat(folder.resolve("in/tables/scores.csv")).doesNotExist();
    assertThat(rows("agencies.csv").get(0).toMap())
        .containsKey("TOTAL")
        .doesNotContainKeys("file", "below", "errors", "changeBound");
  }

  @Test
  void of_a_part_of_the_work_there_are_no_tables() throws IOException {
    Said said = tables("--shard", "1/2", "--results", "r1.jsonl");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("--results");
  }
}
