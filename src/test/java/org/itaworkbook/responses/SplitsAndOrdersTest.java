package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.tables.ResponseFile;
import org.junit.jupiter.api.Test;

/**
 * However the rows of persons are split and ordered, and written, the counts are the same bytes.
 */
class SplitsAndOrdersTest {

  private static String counts(List<ResponseFile> files) {
    return Answered.SCORING.counts(
        Answered.count(ScoringOptions.USUAL, files), ScoringOptions.USUAL);
  }

  private static ResponseFile written(int kind, int number, List<List<String>> rows) {
    String name = "a" + number;
    return switch (kind) {
      case 0 -> Answered.file(name + ".csv", rows);
      case 1 -> TinyXlsx.file(name + ".xlsx", false, rows);
      case 2 -> TinyXlsx.file(name + ".xlsx", true, rows);
      default -> Answered.file(name + ".tsv", Answered.csv(rows).replace("\",\"", "\"\t\""));
    };
  }

  /** Persons of units, of whom some answered twice, at times of their own. */
  private static List<List<String>> rows(Random random) {
    MadePersons made = MadePersons.random(random, 30);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> each :
        made.wide(MadePersons::word, List.of("ประทับเวลา", "ที่อยู่อีเมล", "หน่วยงาน"), "ส่วน")) {
      List<String> row = new ArrayList<>(each);
      if (!rows.isEmpty()) {
        int n = rows.size();
        row.set(0, "2025-02-%02d %02d:%02d:07".formatted(1 + n % 28, n % 24, n % 60));
        row.set(1, "p" + (n % 9 == 0 ? n - 1 : n) + "@example.com");
        row.set(2, "กองที่ " + n % 3);
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void splits_and_orders_and_kinds() {
    Random random = new Random(41);
    for (int set = 0; set < 60; set++) {
      List<List<String>> rows = rows(random);
      List<String> header = rows.remove(0);
      String whole = null;
      for (int way = 0; way < 6; way++) {
        List<ResponseFile> files = new ArrayList<>();
        List<List<String>> left = rows;
        int parts = 1 + random.nextInt(5);
        for (int i = 0; i < parts; i++) {
          int cut = i == parts - 1 ? left.size() : random.nextInt(left.size() + 1);
          List<List<String>> some = new ArrayList<>(left.subList(0, cut));
          some.add(0, header);
          left = left.subList(cut, left.size());
          files.add(written(random.nextInt(4), i, some));
        }
        Collections.shuffle(files, random);
        String counted = counts(files);
        assertThat(counted)
            .as("set %d, way %d", set, way)
            .isEqualTo(whole == null ? counted : whole);
        whole = counted;
        Collections.shuffle(rows, random);
      }
      assertThat(whole).contains("left_out_duplicate_respondent");
    }
  }

  @Test
  void counts_add_up_to_the_counts_of_all() {
    Random random = new Random(42);
    for (int set = 0; set < 40; set++) {
      List<List<String>> one = longRows(random, 0);
      List<List<String>> other = longRows(random, 1_000);
      List<List<String>> both = new ArrayList<>(one);
      both.addAll(other.subList(1, other.size()));
      String first = counts(List.of(Answered.file("a.csv", one)));
      String second = counts(List.of(Answered.file("b.csv", other)));
      String all = counts(List.of(Answered.file("c.csv", both)));
      assertThat(counts(List.of(Answered.file("1.csv", first), Answered.file("2.csv", second))))
          .isEqualTo(all)
          .isEqualTo(
              counts(List.of(Answered.file("2.csv", second), Answered.file("1.csv", first))));
      assertThat(counts(List.of(Answered.file("again.csv", all)))).isEqualTo(all);
    }
  }

  private static List<List<String>> longRows(Random random, int first) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> each : MadePersons.random(random, 12).longRows(MadePersons::word, random)) {
      List<String> row = new ArrayList<>(each);
      if (!rows.isEmpty()) {
        row.set(0, "P" + (first + Integer.parseInt(row.get(0).substring(1))));
      }
      rows.add(row);
    }
    return rows;
  }
}
