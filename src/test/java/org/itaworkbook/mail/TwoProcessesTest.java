package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.Slow;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.store.ChildProcess;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.store.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one outbox: a file is one's at a time, PostgreSQL is everybody's. */
@Timeout(120)
@Slow(Slow.Why.PROCESSES)
class TwoProcessesTest {

  private final Clock clock = Clock.systemUTC();
  @TempDir private Path folder;

  @Test
  void the_file_of_another_process_is_refused_with_its_number_and_the_way_out() throws Exception {
    try (ChildProcess other = holder("-", "a@example.go.th")) {
      assertThat(other.line()).isEqualTo("open 1");
      assertThatThrownBy(() -> Outbox.open(TestMessages.file(folder), clock))
          .isInstanceOf(OutboxException.class)
          .hasMessageContaining("in use by another program (process " + other.number() + ")")
          .hasMessageContaining("ITA_DATABASE_URL");
    }
  }

  @Test
  void a_process_that_comes_while_another_is_at_work_waits_until_it_has_ended() throws Exception {
    try (ChildProcess other = holder("-", "a@example.go.th")) {
      assertThat(other.line()).isEqualTo("open 1");
      try (ChildProcess waiting = holder("-", "b@example.go.th")) {
        other.end();
        assertThat(waiting.line()).isEqualTo("open 2");
      }
    }
  }

  @Test
  void what_a_process_put_in_before_it_was_killed_is_there_for_the_next() throws Exception {
    try (ChildProcess other = holder("-", "a@example.go.th", "b@example.go.th")) {
      assertThat(other.line()).isEqualTo("open 2");
    }
    try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock);
        ScriptedServer server = new ScriptedServer()) {
      sender(outbox, server, TestMessages.file(folder)).deliverDue();
      assertThat(outbox.list())
          .hasSize(2)
          .map(Delivery::state)
          .containsOnly(DeliveryState.DELIVERED);
      assertThat(server.taken()).hasSize(2);
    }
  }

  @Test
  void several_processes_have_one_database_of_postgresql_open_and_one_may_be_killed()
      throws Exception {
    Assumptions.assumeTrue(PostgresServer.isThere(), "PostgreSQL is not installed");
    String url = PostgresServer.shared().freshDatabase();
    DatabaseLocation location = new DatabaseLocation(folder, url, null);
    try (ChildProcess other = holder(url, "a@example.go.th");
        ScriptedServer server = new ScriptedServer()) {
      assertThat(other.line()).isEqualTo("open 1");
      try (Outbox outbox = Outbox.open(location, clock)) {
        outbox.put(List.of(TestMessages.to("b@example.go.th")).iterator());
        // The mail server has the message, and its answer is on the way.
        server.before("END", other::kill);
        sender(outbox, server, location).deliverDue();
        assertThat(outbox.list())
            .hasSize(2)
            .map(Delivery::state)
            .containsOnly(DeliveryState.DELIVERED);
        assertThat(server.taken()).hasSize(2);
      }
    }
  }

  private MessageSender sender(Outbox outbox, ScriptedServer server, DatabaseLocation location) {
    return new MessageSender(outbox, TestMessages.settings(server.address(), location), clock);
  }

  private ChildProcess holder(String url, String... addresses) throws Exception {
    String[] arguments = new String[addresses.length + 2];
    arguments[0] = folder.toString();
    arguments[1] = url;
    System.arraycopy(addresses, 0, arguments, 2, addresses.length);
    return ChildProcess.start(OutboxHolder.class, List.of(), arguments);
  }
}
