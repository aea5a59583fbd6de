package org.itaworkbook.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.text.Text;

/**
 * Sends one letter by the virtual machine's own trust in certificates, which is the program's, and
 * says what came of it: folder, security, host, port, user, password.
 */
public final class TlsSender {

  private TlsSender() {}

  public static void main(String[] arguments) {
    SmtpServer server =
        new SmtpServer(
            SmtpServer.Security.valueOf(arguments[1]),
            arguments[2],
            Integer.parseInt(arguments[3]),
            arguments[4],
            arguments[5]);
    DatabaseLocation location = TestMessages.file(Path.of(arguments[0]));
    try (Outbox outbox = Outbox.open(location, Clock.systemUTC())) {
      outbox.put(List.of(TestMessages.to("unit@example.go.th")).iterator());
      new MessageSender(outbox, TestMessages.settings(server, location), Clock.systemUTC())
          .deliverDue();
      Delivery delivery = outbox.list().get(0);
      Text reason = delivery.reason();
      System.out.println(delivery.state() + (reason == null ? "" : " " + reason.en()));
    }
  }
}
