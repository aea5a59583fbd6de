package org.itaworkbook.http.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.people.Person;
import org.junit.jupiter.api.Test;

class PersonLimitsTest {

  private static final Person SOMCHAI = person("s-1");
  private static final Person OTHER = person("s-2");

  private long now = -7;
  private final PersonLimits limits = new PersonLimits(() -> now);

  private static Person person(String id) {
    return new Person(id, "สมชาย", List.of(), Person.How.COOKIE);
  }

  private void passSeconds(double seconds) {
    now += (long) (seconds * TimeUnit.SECONDS.toNanos(1));
  }

  @Test
  void requests_of_one_person_are_bound_and_nobody_elses() {
    for (int i = 0; i < PersonLimits.REQUESTS_A_MINUTE; i++) {
      assertThat(limits.begin(SOMCHAI, false)).isEmpty();
    }
    Problem problem = limits.begin(SOMCHAI, false).orElseThrow();
    assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    assertThat(problem.status()).isEqualTo(429);
    assertThat(problem.headers()).containsEntry("Retry-After", "1");
    assertThat(problem.detail().th()).contains("1 วินาที");
    assertThat(limits.begin(OTHER, false)).isEmpty();
    passSeconds(0.11);
    assertThat(limits.begin(SOMCHAI, false)).isEmpty();
    assertThat(limits.begin(SOMCHAI, false)).isPresent();
    passSeconds(3600);
    for (int i = 0; i < PersonLimits.REQUESTS_A_MINUTE; i++) {
      assertThat(limits.begin(SOMCHAI, false)).isEmpty();
    }
    assertThat(limits.begin(SOMCHAI, false)).isPresent();
  }

  @Test
  void uploads_are_bound_within_a_minute_and_at_once() {
    for (int i = 0; i < PersonLimits.UPLOADS_AT_ONCE; i++) {
      assertThat(limits.begin(SOMCHAI, true)).isEmpty();
    }
    assertThat(limits.begin(SOMCHAI, true)).isPresent();
    assertThat(limits.begin(SOMCHAI, false)).isEmpty();
    limits.end(SOMCHAI);
    for (int i = PersonLimits.UPLOADS_AT_ONCE; i < PersonLimits.UPLOADS_A_MINUTE; i++) {
      assertThat(limits.begin(SOMCHAI, true)).isEmpty();
      limits.end(SOMCHAI);
    }
    Optional<Problem> refused = limits.begin(SOMCHAI, true);
    assertThat(refused).isPresent();
    passSeconds(1.01);
    assertThat(limits.begin(SOMCHAI, true)).isEmpty();
  }

  @Test
  void whoever_has_the_servers_own_token_is_not_bound() {
    for (int i = 0; i < 2 * PersonLimits.REQUESTS_A_MINUTE; i++) {
      assertThat(limits.begin(Person.KEEPER, true)).isEmpty();
    }
  }

  @Test
  void persons_who_are_gone_are_forgotten_and_those_at_work_are_not() {
    for (int i = 0; i < PersonLimits.UPLOADS_AT_ONCE; i++) {
      assertThat(limits.begin(SOMCHAI, true)).isEmpty();
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(limits.begin(person("p" + i), i % 2 == 0)).isEmpty();
      if (i % 2 == 0) {
        limits.end(person("p" + i));
      }
    }
    passSeconds(120);
    assertThat(limits.begin(SOMCHAI, true)).isPresent();
    assertThat(limits.working()).isEqualTo(1);
    for (int i = 0; i < PersonLimits.UPLOADS_AT_ONCE; i++) {
      limits.end(SOMCHAI);
    }
    limits.end(OTHER);
    assertThat(limits.working()).isZero();
    assertThat(limits.begin(SOMCHAI, true)).isEmpty();
  }

  @Test
  void many_at_once_get_no_more_than_one_after_the_other() {
    assertThat(
            IntStream.range(0, 3_000)
                .parallel()
                .filter(i -> limits.begin(SOMCHAI, false).isEmpty())
                .count())
        .isEqualTo(PersonLimits.REQUESTS_A_MINUTE);
  }
}
