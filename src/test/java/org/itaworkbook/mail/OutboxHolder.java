package org.itaworkbook.mail;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.store.DatabaseLocation;

/**
 * Opens the outbox in a folder, or behind a URL, puts a letter to each address in, says so and
 * keeps it open until it is killed or its input ends.
 */
public final class OutboxHolder {

  private OutboxHolder() {}

  public static void main(String[] arguments) throws IOException {
    DatabaseLocation location = SoakWorker.location(arguments[0], arguments[1]);
    try (Outbox outbox = Outbox.open(location, Clock.systemUTC())) {
      for (int i = 2; i < arguments.length; i++) {
        outbox.put(List.of(TestMessages.to(arguments[i])).iterator());
      }
      System.out.println("open " + outbox.waiting());
      System.in.read();
    }
  }
}
