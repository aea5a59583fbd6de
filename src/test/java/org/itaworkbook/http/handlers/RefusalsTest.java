package org.itaworkbook.http.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
  private final Refusals refusals = new Refusals((by, act) -> written.add(by.id()), () -> now);

  private static Actor person(String id) {
    return new Actor("COOKIE", id, "สมชาย", "10.1.2.3");
  }

  @Test
  void each_is_written_down_but_one_person_fills_no_database() {
    for (int i = 0; i < 5 * Refusals.ROWS_A_MINUTE; i++) {
      refusals.write(person("s-1"), REFUSED);
    }
    assertThat(written).hasSize(Refusals.ROWS_A_MINUTE).containsOnly("s-1");
    refusals.write(person("s-2"), REFUSED);
    assertThat(written).hasSize(Refusals.ROWS_A_MINUTE + 1).contains("s-2");
    now += TimeUnit.SECONDS.toNanos(1);
    refusals.write(person("s-1"), REFUSED);
    refusals.write(person("s-1"), REFUSED);
    assertThat(written).hasSize(Refusals.ROWS_A_MINUTE + 2);
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
