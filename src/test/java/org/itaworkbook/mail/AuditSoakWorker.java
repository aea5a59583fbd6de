package org.itaworkbook.mail;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.outbox.OutboxEntry;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;

/**
 * Puts letters in, two at a time, until it is killed, and says a line when the last letter of a
 * time is handed over, and one when all are in: folder, database URL or -, a word that no other
 * has.
 */
public final class AuditSoakWorker {

  private static final int AT_ONCE = 2;

  private AuditSoakWorker() {}

  private static Iterator<OutboxEntry> telling(List<OutboxEntry> entries) {
    return IntStream.range(0, entries.size())
        .mapToObj(
            i -> {
              if (i == entries.size() - 1) {
                System.out.println("last");
              }
              return entries.get(i);
            })
        .iterator();
  }

  public static void main(String[] arguments) {
    try (Outbox outbox =
        Outbox.open(SoakWorker.location(arguments[0], arguments[1]), Clock.systemUTC())) {
      for (int batch = 0; ; batch++) {
        String word = arguments[2] + "." + batch;
        // Each time somebody else, since nobody may send more than a few times an hour.
        Actor by = new Actor("COOKIE", word, word, "127.0.0.1");
        List<OutboxEntry> entries =
            IntStream.range(0, AT_ONCE)
                .mapToObj(i -> TestMessages.to("unit" + i + "." + word + "@example.go.th"))
                .toList();
        outbox.put(telling(entries), 0, by, Act.of(Act.Kind.SEND, DeliveryState.QUEUED.name()));
        System.out.println("in " + word);
      }
    }
  }
}
