package org.itaworkbook.mailing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.itaworkbook.mail.outbox.Audit;
import org.itaworkbook.people.AuditEntry;
import org.itaworkbook.people.AuditSearch;

/**
 * What was written down of who did what; nothing where there is no outbox. There may be more than
 * fits into the memory.
 */
public record AuditView(Optional<Audit> audit, AuditSearch search) {

  /** Rows that are read at once. */
  private static final int PART = 1_000;

  /** How much there is. */
  public long count() {
    return audit.map(each -> each.count(search)).orElse(0L);
  }

  /** Of all the newest, the newest first. */
  public List<AuditEntry> newest(int most) {
    return before(Long.MAX_VALUE, most);
  }

  /** Hands over all, the newest first, part by part. */
  public void inParts(Consumer<List<AuditEntry>> reader) {
    List<AuditEntry> part = newest(PART);
    while (!part.isEmpty()) {
      reader.accept(part);
      part = before(part.get(part.size() - 1).number(), PART);
    }
  }

  private List<AuditEntry> before(long number, int most) {
    return audit.map(each -> each.list(search, number, most)).orElseGet(List::of);
  }
}
