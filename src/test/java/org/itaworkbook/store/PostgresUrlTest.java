package org.itaworkbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example.go.th/ita",
        "jdbc:postgresql://10.0.0.5:5432/ita?user=ita",
        "jdbc:postgresql://localhost,db2/ita",
        "jdbc:postgresql://localhost.example.go.th/ita",
        "jdbc:postgresql://[2001:db8::1]:5432/ita",
        "jdbc:postgresql://127.0.0.1.nip.io/ita",
        "jdbc:postgresql:ita?PGHOST=db"
      })
  void another_machine_must_prove_itself(String url) {
    assertThat(location(url).jdbcUrl())
        .startsWith(url + (url.contains("?") ? "&" : "?") + "sslmode=verify-full");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql:ita",
        "jdbc:postgresql:///ita",
        "jdbc:postgresql://localhost/ita",
        "jdbc:postgresql://LOCALHOST:5433/ita?user=ita",
        "jdbc:postgresql://127.0.0.1:5432/ita",
        "jdbc:postgresql://[::1]/ita",
        "jdbc:postgresql://db/ita?sslmode=disable",
        "jdbc:postgresql://db/ita?user=ita&sslmode=require",
        "jdbc:postgresql://db/ita?ssl=true"
      })
  void this_machine_or_a_mode_that_is_named_is_left_as_it_is(String url) {
    assertThat(location(url).jdbcUrl()).isEqualTo(url);
  }

  @Test
  void certificates_of_a_place_that_is_named_are_trusted_in_place_of_javas() {
    assertThat(location("jdbc:postgresql://db/ita?sslrootcert=/etc/ca.crt").jdbcUrl())
        .isEqualTo("jdbc:postgresql://db/ita?sslrootcert=/etc/ca.crt&sslmode=verify-full");
  }

  @Test
  @Slow(Slow.Why.POSTGRESQL)
  void a_server_that_cannot_prove_itself_gets_no_password() {
    Assumptions.assumeTrue(PostgresServer.isThere(), "PostgreSQL is not installed");
    String url = PostgresServer.shared().freshDatabase();
    String demanded = PostgresUrl.verified("jdbc:postgresql://db/ita").split("\\?")[1];
    assertThatThrownBy(
            () ->
                Database.open(
                    new DatabaseLocation(Path.of("data"), url + "&" + demanded, "secret"),
                    new Schema("test", List.of(), null)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("SSL");
  }

  private static DatabaseLocation location(String url) {
    return new DatabaseLocation(Path.of("data"), url, null);
  }
}
