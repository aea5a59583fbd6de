package org.itaworkbook.json.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.MadeResult;
import org.itaworkbook.overview.results.Unread;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultLinesTest {

  private static final Framework YEAR = MadeResult.year2568();
  private static final Frameworks YEARS = new Frameworks(List.of(YEAR));

  private static Gathering gathered() {
    Gathering gathering = new Gathering();
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      MadeResult made =
          new MadeResult(YEAR)
              .random(random, 0, 10_000)
              .name("กรม \"" + i + "\" \\ \n ข")
              .code("0" + i)
              .affiliation("กระทรวง")
              .province("ก")
              .persons("IIT", i + 1)
              .previousTotal(i);
      if (i % 3 == 1) {
        made.blocker("TOTAL", 9500).blocker("IIT", 8550);
      }
      if (i % 3 == 0) {
        made.without("TOTAL").withoutScores().at("Sheet1!B" + i).yearAssumed();
      }
      gathering.add(made.in("ห้อง " + i % 2 + "/" + i + ".xlsx"));
      gathering.add(made.in("ซ้ำ " + i + ".xlsx", "ห้อง " + i % 2 + "/" + i + ".xlsx"));
    }
    gathering.add(
        new Unread(
            "เสีย.xlsx", "a".repeat(64), Refusal.TRUNCATED, new Text("ไฟล์ไม่ครบ", "cut off")));
    gathering.add(new Unread("ส่งไม่ถึง.xlsx", null, null, new Text("ใหญ่เกิน", "too large")));
    return gathering;
  }

  @Test
  void what_is_written_is_read_again_and_written_alike() {
    byte[] lines = ResultLines.write(gathered());
    Gathering read = new Gathering();
    ResultLines.read(lines, YEARS, read);
    assertThat(read).isEqualTo(gathered());
    assertThat(ResultLines.write(read)).isEqualTo(lines);
    assertThat(new String(lines, StandardCharsets.UTF_8).lines()).hasSize(42);
  }

  @Test
  void lines_saved_on_windows_are_read_alike() {
    String lines = new String(ResultLines.write(gathered()), StandardCharsets.UTF_8);
    Gathering read = new Gathering();
    String saved = "\ufeff" + lines.replace("\n", "\r\n\r\n");
    ResultLines.read(saved.getBytes(StandardCharsets.UTF_8), YEARS, read);
    assertThat(read).isEqualTo(gathered());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'refused':null,'reason':{'th':'ใหญ่เกิน','en':'too large'},'source':{'file':'ก.xlsx'}}",
        "{'refused':null,'reason':{'th':'ใหญ่เกิน','en':'too large'},"
            + "'source':{'file':'ก.xlsx','sha256':null,'place':null}}",
        "{'reason':{'th':'ใหญ่เกิน','en':'too large'},'refused':null,'source':{'file':'ก.xlsx'}}",
      })
  void whoever_could_not_send_a_file_says_so(String line) {
    Gathering read = new Gathering();
    ResultLines.read(line.replace('\'', '"').getBytes(StandardCharsets.UTF_8), YEARS, read);
    assertThat(read.unread())
        .containsExactly(new Unread("ก.xlsx", null, null, new Text("ใหญ่เกิน", "too large")));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"fiscalYear\":2568', '\"fiscalYear\":2540', 2540",
    "'\"fiscalYear\":2568', '\"fiscalYear\":256', fiscalYear",
    "'\"IIT\":85.5', '\"IITE\":85.5', IITE",
    "'\"sha256\":\"', '\"sha256\":\"x', sha256",
    "'\"version\":2', '\"version\":2,\"yearAssumed\":0', yearAssumed",
    "'\"source\":', '\"sauce\":', sauce",
    "'{\"fiscal', '{{\"fiscal', line 2",
  })
  void a_line_that_is_none_is_named_and_none_of_the_file_taken(
      String from, String to, String named) {
    List<String> lines =
        new String(ResultLines.write(gathered()), StandardCharsets.UTF_8)
            .lines()
            .filter(each -> each.contains("blockers"))
            .limit(3)
            .toList();
    String broken =
        lines.get(0) + "\n" + lines.get(1).replace(from, to) + "\n" + lines.get(2) + "\n";
    Gathering read = new Gathering();
    assertThatThrownBy(() -> ResultLines.read(broken.getBytes(StandardCharsets.UTF_8), YEARS, read))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(named);
    assertThat(read.size()).isZero();
  }
}
