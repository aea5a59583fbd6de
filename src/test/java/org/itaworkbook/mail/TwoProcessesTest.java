package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.Slow;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.store.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One file of H2, opened by another process first, so that its server lives there. */
@Timeout(120)
@Slow(Slow.Why.PROCESSES)
class TwoProcessesTest {

  private final Clock clock = Clock.systemUTC();
  @TempDir private Path folder;

  @Test
  void two_processes_have_the_file_open_at_once() throws Exception {
    try (ChildProcess other = holder("a@example.go.th")) {
      assertThat(other.line()).isEqualTo("open 1");
      try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock);
          ChildProcess third = holder("c@example.go.th")) {
        outbox.put(List.of(TestMessages.to("b@example.go.th")).iterator());
        assertThat(third.line()).matches("open [23]");
        assertThat(outbox.list())
            .map(each -> each.address().toString())
            .containsExactlyInAnyOrder("a@example.go.th", "b@example.go.th", "c@example.go.th");
      }
    }
  }

  @Test
  void a_result_is_not_lost_when_the_process_that_serves_the_file_is_killed() throws Exception {
    try (ChildProcess other = holder("a@example.go.th", "b@example.go.th");
        ScriptedServer server = new ScriptedServer()) {
      assertThat(other.line()).isEqualTo("open 2");
      try (Outbox outbox = Outbox.open(TestMessages.file(folder), clock)) {
        // The mail server has the message, and its answer is on the way.
        server.before("END", other::kill);
        SmtpServer address = server.address();
        new MessageSender(outbox, TestMessages.settings(address, TestMessages.file(folder)), clock)
            .deliverDue();
        assertThat(outbox.list()).map(Delivery::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(server.taken()).hasSize(2);
      }
    }
  }

  private ChildProcess holder(String... addresses) throws Exception {
    String[] arguments = new String[addresses.length + 1];
    arguments[0] = folder.toString();
    System.arraycopy(addresses, 0, arguments, 1, addresses.length);
    return ChildProcess.start(OutboxHolder.class, List.of(), arguments);
  }
}
