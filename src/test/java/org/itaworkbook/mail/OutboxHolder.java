package org.itaworkbook.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.mail.outbox.Outbox;

/**
 * Opens the outbox in a folder, puts a letter to each address in, says so and keeps it open until
 * it is killed.
 */
public final class OutboxHolder {

  private OutboxHolder() {}

  public static void main(String[] arguments) throws IOException {
    try (Outbox outbox = Outbox.open(TestMessages.file(Path.of(arguments[0])), Clock.systemUTC())) {
      for (int i = 1; i < arguments.length; i++) {
        outbox.put(List.of(TestMessages.to(arguments[i])).iterator());
      }
      System.out.println("open " + outbox.waiting());
      System.in.read();
    }
  }
}
