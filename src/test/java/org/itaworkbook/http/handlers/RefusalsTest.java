package org.itaworkbook.http.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.DatabaseLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

  private static final Act REFUSED = Act.of(Act.Kind.REFUSED, "not-permitted");

  private long now;
  private final List<String> written = new ArrayList<>();
  private final Refusals refusals =
      new Refusals((by, act) -> written.add(by.id() + " " + act.outcome()), () -> now);

  private static Actor person(String id) {
    return new Actor("COOKIE", id, "สมชาย", "10.1.2.3");
  }

  private void refuse(String who, int times) {
    for (int i = 0; i < times; i++) {
      refusals.write(person(who), REFUSED);
    }
  }

  private static List<String> rows(String who, int refused, int more) {
    List<String> rows = new ArrayList<>(Collections.nCopies(refused, who + " not-permitted"));
    rows.addAll(Collections.nCopies(more, who + " more-refused"));
    return rows;
  }

  @Test
  void each_is_written_down_but_one_person_fills_no_database() {
    refuse("s-1", Refusals.ROWS_A_MINUTE);
    assertThat(written).isEqualTo(rows("s-1", Refusals.ROWS_A_MINUTE, 0));
    refuse("s-2", 1);
    assertThat(written).last().isEqualTo("s-2 not-permitted");
  }

  /** Who spends his rows on what is harmless hides that he asked for more, not from whom. */
  @Test
  void that_there_were_more_is_written_down_once_a_minute() {
    refuse("s-1", 5 * Refusals.ROWS_A_MINUTE);
    assertThat(written).isEqualTo(rows("s-1", Refusals.ROWS_A_MINUTE, 1));
    now += TimeUnit.SECONDS.toNanos(1);
    refuse("s-1", 2);
    assertThat(written).hasSize(Refusals.ROWS_A_MINUTE + 2).last().isEqualTo("s-1 not-permitted");
    written.clear();
    now += TimeUnit.MINUTES.toNanos(1);
    refuse("s-1", 5 * Refusals.ROWS_A_MINUTE);
    assertThat(written).isEqualTo(rows("s-1", Refusals.ROWS_A_MINUTE, 1));
  }

  @Test
  void within_a_day_one_person_gets_so_many_rows_and_one_that_says_there_were_more() {
    for (int minute = 0; minute < 60; minute++) {
      refuse("s-1", 2 * Refusals.ROWS_A_MINUTE);
      now += TimeUnit.MINUTES.toNanos(1);
    }
    int comeAgain = 60 * 60 * Refusals.ROWS_A_DAY / (24 * 60 * 60);
    assertThat(written.size()).isBetween(Refusals.ROWS_A_DAY, Refusals.ROWS_A_DAY + 1 + comeAgain);
    int all = written.size();
    int told = Collections.frequency(written, "s-1 more-refused");
    assertThat(told).isBetween(16, 60);
    refuse("s-2", 1);
    assertThat(written).hasSize(all + 1).last().isEqualTo("s-2 not-permitted");
  }

  @Test
  void who_is_not_known_by_name_is_not_written_down() {
    refusals.write(Actor.stranger("10.1.2.3"), REFUSED);
    assertThat(written).isEmpty();
  }

  @Test
  void a_refusal_stands_while_the_database_is_away(@TempDir Path folder) throws Exception {
    Path none = Files.writeString(folder.resolve("data"), "no folder");
    Refusals away =
        new Refusals(
            (by, act) -> {
              written.add(by.id());
              Outbox.open(new DatabaseLocation(none, null, null), Clock.systemUTC());
            },
            () -> now);
    away.write(person("s-1"), REFUSED);
    assertThat(written).containsExactly("s-1");
  }
}
