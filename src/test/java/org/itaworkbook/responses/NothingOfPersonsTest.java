package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.json.responses.ScoredJson;
import org.itaworkbook.responses.counting.Counted;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.api.Test;

/** No text of a person's row stands in anything that comes out. */
class NothingOfPersonsTest {

  private static final List<String> HEADER =
      List.of("ประทับเวลา", "อีเมล", "ชื่อ", "โทรศัพท์", "ความคิดเห็น", "คณะ", "หน่วยงาน", "ส่วน");

  private static List<List<String>> rows(Set<String> secrets) {
    MadePersons made = MadePersons.random(new Random(21), 20);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : made.wide(MadePersons::word, List.of(), "ส่วน")) {
      List<String> own = new ArrayList<>();
      if (rows.isEmpty()) {
        own.addAll(HEADER);
      } else {
        int n = rows.size();
        own.addAll(
            List.of(
                "2025-02-%02d 13:%02d:07".formatted(1 + n % 28, n % 60),
                "someone%d@secret.example".formatted(n),
                "นางสาวลับสุดยอด " + n,
                "08-9999-%04d".formatted(n),
                "หัวหน้าคนที่ %d รับเงินใต้โต๊ะ".formatted(n),
                "คณะลับที่ " + n,
                "กองที่ " + n % 3,
                row.get(0)));
        secrets.addAll(own.subList(0, 6));
      }
      own.addAll(row.subList(1, row.size()));
      rows.add(own);
    }
    // A spelling that few persons used is a person's own words, too.
    List<String> odd = new ArrayList<>(rows.get(1));
    odd.set(1, "odd@secret.example");
    odd.set(8, "มากกก");
    odd.set(9, "ก็แล้วแต่หัวหน้าสมชาย");
    for (int i = 10; i < 20; i++) {
      odd.set(i, "น้อยทีสุด");
    }
    rows.add(odd);
    secrets.addAll(List.of("มากกก", "ก็แล้วแต่หัวหน้าสมชาย", "น้อยทีสุด"));
    return rows;
  }

  @Test
  void in_workbook_json_counts_and_findings() throws IOException {
    Set<String> secrets = new HashSet<>();
    List<List<String>> rows = rows(secrets);
    for (ResponseFile file :
        List.of(
            Answered.file("a.csv", rows),
            TinyXlsx.file("a.xlsx", false, rows),
            TinyXlsx.file("a.xlsx", true, rows))) {
      Counted counted = Answered.count(ScoringOptions.USUAL, List.of(file));
      Scored scored = Answered.SCORING.score(counted, ScoringOptions.USUAL);
      assertThat(scored.questions()).isNotEmpty();
      List<String> outputs = new ArrayList<>();
      outputs.add(ScoredJson.of(scored, Locale.ENGLISH).text());
      outputs.add(ScoredJson.of(scored, new Locale("th")).text());
      outputs.add(Answered.SCORING.counts(counted, ScoringOptions.USUAL));
      outputs.add(scored.toString());
      outputs.addAll(parts(Answered.SCORING.workbook(scored, ScoringOptions.USUAL).workbook()));
      for (String output : outputs) {
        for (String secret : secrets) {
          assertThat(output.contains(secret)).as(secret).isFalse();
        }
      }
    }
  }

  private static List<String> parts(byte[] workbook) throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      while (zip.getNextEntry() != null) {
        parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void in_refusals() {
    String open = "e1,e2,e3,ชื่อ\nเห็นด้วย,เห็นด้วย,เคย,\"นางสาวลับ\nเห็นด้วย";
    try {
      Answered.score(Answered.file("eit_public.csv", open));
    } catch (RefusedException e) {
      assertThat(e.text().th() + e.text().en() + e.getMessage() + e.getCause())
          .doesNotContain("ลับ", "เห็นด้วย");
      return;
    }
    throw new AssertionError("an open quote was read");
  }

  @Test
  void in_the_counts_of_a_unit_that_few_answered() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("หน่วยงาน", "e1", "e2", "e3"));
    for (int i = 0; i < 20; i++) {
      rows.add(List.of(i < 2 ? "กองเล็ก" : "กองใหญ่", "เห็นด้วย", "เห็นด้วย", "ไม่เคย"));
    }
    Counted counted =
        Answered.count(ScoringOptions.USUAL, List.of(Answered.file("eit_public.csv", rows)));
    assertThat(Answered.SCORING.counts(counted, ScoringOptions.USUAL)).doesNotContain("กองเล็ก");
    Scored scored = Answered.SCORING.score(counted, ScoringOptions.USUAL);
    assertThat(scored.units()).isEmpty();
    assertThat(scored.respondents().values()).containsExactly(20L);
  }
}
