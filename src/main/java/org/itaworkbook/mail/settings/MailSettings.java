package org.itaworkbook.mail.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.units.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * How mail is sent.
 *
 * @param from null where nothing may be sent
 * @param server null likewise
 * @param allowedDomains in lower case; empty allows all to whoever sits at this machine, {@link
 *     #ALL_DOMAINS} to whoever calls over HTTP too
 * @param testTo gets all mail in place of those it is for; null when it is meant
 * @param perMinute messages a minute at most, over all engines that share the outbox; 0 for no
 *     limit
 * @param perDay messages that may be queued within 24 hours; 0 for no limit
 * @param lease how long a worker may say nothing of the message that it is sending before others
 *     take it for dead
 * @param database where the outbox is
 * @param retention how long is known what became of a message
 * @param auditKept how long is known who did what; {@link #LEAST_AUDIT} at least
 */
public record MailSettings(
    @Nullable Mailbox from,
    @Nullable Mailbox replyTo,
    @Nullable SmtpServer server,
    Set<String> allowedDomains,
    @Nullable MailAddress testTo,
    int perMinute,
    int perDay,
    Duration lease,
    DatabaseLocation database,
    Duration retention,
    Duration auditKept) {

  /** Exchange Online takes 30 messages a minute from one sender. */
  public static final int CAUTIOUS_RATE = 30;

  /** More than any agency has units, with a reminder to each. */
  public static final int USUAL_PER_DAY = 1_000;

  /** Says on purpose that mail may go to any domain. */
  public static final String ALL_DOMAINS = "*";

  public static final Duration LEASE = Duration.ofMinutes(3);

  /** With which staff can still see what was sent for the last quarter. */
  public static final Duration RETENTION = Duration.ofDays(90);

  /** Two rounds and what is asked about them afterwards. */
  public static final Duration AUDIT = Duration.ofDays(730);

  /**
   * For as long the law on computer crime has service providers keep traffic data (Computer Crime
   * Act B.E. 2550, section 26); whether it holds here is for the ministry's lawyers to say.
   */
  public static final Duration LEAST_AUDIT = Duration.ofDays(90);

  public MailSettings {
    allowedDomains = Set.copyOf(allowedDomains);
    if (perMinute < 0
        || perDay < 0
        || lease.isNegative()
        || lease.isZero()
        || retention.isNegative()
        || auditKept.compareTo(LEAST_AUDIT) < 0) {
      throw new IllegalArgumentException("rate " + perMinute + " or lease " + lease);
    }
  }

  /** With the usual retention and cap. */
  public MailSettings(
      @Nullable Mailbox from,
      @Nullable Mailbox replyTo,
      @Nullable SmtpServer server,
      Set<String> allowedDomains,
      @Nullable MailAddress testTo,
      int perMinute,
      Duration lease,
      DatabaseLocation database) {
    this(
        from,
        replyTo,
        server,
        allowedDomains,
        testTo,
        perMinute,
        USUAL_PER_DAY,
        lease,
        database,
        RETENTION,
        AUDIT);
  }

  /** Settings with which nothing can be sent, and an outbox in a folder. */
  public static MailSettings offline(Path data) {
    return new MailSettings(
        null, null, null, Set.of(), null, 0, LEASE, new DatabaseLocation(data, null, null));
  }

  public boolean allows(MailAddress address) {
    return allowedDomains.isEmpty()
        || allowedDomains.contains(ALL_DOMAINS)
        || allowedDomains.contains(address.domain());
  }

  /** Who gets what is for an address. */
  public MailAddress recipient(MailAddress address) {
    return testTo == null ? address : testTo;
  }

  /**
   * @throws MailSettingException if there is none
   */
  public Mailbox sender() {
    if (from == null) {
      throw new MailSettingException("noFrom");
    }
    return from;
  }

  /**
   * @throws MailSettingException if there is none
   */
  public SmtpServer smtp() {
    if (server == null) {
      throw new MailSettingException("noServer");
    }
    return server;
  }

  /**
   * @throws MailSettingException naming the first setting that sending needs and lacks
   */
  public void demandSending() {
    sender();
    smtp();
  }

  /**
   * The same for those who call from elsewhere: whom they may have written to must be said, unless
   * all goes to one address.
   *
   * @throws MailSettingException naming the first setting that sending needs and lacks
   */
  public void demandSendingOverHttp() {
    demandSending();
    if (allowedDomains.isEmpty() && testTo == null) {
      throw new MailSettingException("noDomains");
    }
  }
}
