package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.cli.files.SecretFile;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.mail.settings.MailSettingException;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.units.MailAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How mail is sent; the same for every command that has to do with it. Passwords are taken from a
 * file or the environment only, since options are seen in the list of processes.
 */
final class MailOptions {

  static final String SMTP_PASSWORD = "ITA_SMTP_PASSWORD";
  static final String DATABASE_PASSWORD = "ITA_DATABASE_PASSWORD";

  private static final int MOST_PER_MINUTE = 100_000;
  private static final int MOST_PER_DAY = 1_000_000;

  /** A lease is renewed three times while it lasts; a busy machine must be able to keep up. */
  private static final int LEAST_LEASE_SECONDS = 30;

  private static final int MOST_LEASE_SECONDS = 86_400;
  private static final int MOST_RETENTION_DAYS = 3_650;

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "ita.mail.data")
  private @Nullable Path data;

  @Option(names = "--database-url", paramLabel = "URL", descriptionKey = "ita.mail.database-url")
  private @Nullable String databaseUrl;

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      descriptionKey = "ita.mail.database-password-file")
  private @Nullable Path databasePasswordFile;

  @Option(names = "--smtp-url", paramLabel = "URL", descriptionKey = "ita.mail.smtp-url")
  private @Nullable String smtpUrl;

  @Option(
      names = "--smtp-password-file",
      paramLabel = "FILE",
      descriptionKey = "ita.mail.smtp-password-file")
  private @Nullable Path smtpPasswordFile;

  @Option(names = "--mail-from", paramLabel = "ADDRESS", descriptionKey = "ita.mail.mail-from")
  private @Nullable String from;

  @Option(
      names = "--mail-reply-to",
      paramLabel = "ADDRESS",
      descriptionKey = "ita.mail.mail-reply-to")
  private @Nullable String replyTo;

  @Option(
      names = "--mail-allowed-domains",
      paramLabel = "DOMAIN",
      split = ",",
      descriptionKey = "ita.mail.mail-allowed-domains")
  private List<String> allowedDomains = new ArrayList<>();

  @Option(
      names = "--mail-test-to",
      paramLabel = "ADDRESS",
      descriptionKey = "ita.mail.mail-test-to")
  private @Nullable String testTo;

  @Option(names = "--mail-rate", paramLabel = "N", descriptionKey = "ita.mail.mail-rate")
  private @Nullable Integer rate;

  @Option(names = "--mail-per-day", paramLabel = "N", descriptionKey = "ita.mail.mail-per-day")
  private int perDay = MailSettings.USUAL_PER_DAY;

  @Option(
      names = "--mail-lease-seconds",
      paramLabel = "SECONDS",
      descriptionKey = "ita.mail.mail-lease-seconds")
  private int leaseSeconds = (int) MailSettings.LEASE.toSeconds();

  @Option(
      names = "--retention-days",
      paramLabel = "DAYS",
      descriptionKey = "ita.mail.retention-days")
  private int retentionDays = (int) MailSettings.RETENTION.toDays();

  @Option(names = "--audit-days", paramLabel = "DAYS", descriptionKey = "ita.mail.audit-days")
  private int auditDays = (int) MailSettings.AUDIT.toDays();

  /**
   * @throws MailSettingException for a setting that cannot be
   */
  MailSettings settings(Session session) {
    Map<String, String> environment = session.world().environment();
    SmtpServer server =
        smtpUrl == null
            ? null
            : SmtpServer.of(
                smtpUrl, secret(session, smtpPasswordFile, environment.get(SMTP_PASSWORD)));
    int standard = server == null || server.isLocal() ? 0 : MailSettings.CAUTIOUS_RATE;
    within("--mail-rate", rate == null ? 0 : rate, 0, MOST_PER_MINUTE);
    within("--mail-per-day", perDay, 0, MOST_PER_DAY);
    within("--mail-lease-seconds", leaseSeconds, LEAST_LEASE_SECONDS, MOST_LEASE_SECONDS);
    within("--retention-days", retentionDays, 1, MOST_RETENTION_DAYS);
    within("--audit-days", auditDays, (int) MailSettings.LEAST_AUDIT.toDays(), MOST_RETENTION_DAYS);
    return new MailSettings(
        from == null ? null : Mailbox.of(from),
        replyTo == null ? null : Mailbox.of(replyTo),
        server,
        domains(),
        testTo == null ? null : Mailbox.of(testTo).address(),
        rate == null ? standard : rate,
        perDay,
        Duration.ofSeconds(leaseSeconds),
        new DatabaseLocation(
            folder(session, environment),
            databaseUrl,
            secret(session, databasePasswordFile, environment.get(DATABASE_PASSWORD))),
        Duration.ofDays(retentionDays),
        Duration.ofDays(auditDays));
  }

  private Set<String> domains() {
    Set<String> domains = new HashSet<>();
    for (String each : allowedDomains) {
      if (each.strip().equals(MailSettings.ALL_DOMAINS)) {
        domains.add(MailSettings.ALL_DOMAINS);
      } else if (!each.isBlank()) {
        String domain = each.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        domains.add(
            MailAddress.parse("a@" + domain)
                .orElseThrow(() -> new MailSettingException("domain", each.strip()))
                .domain());
      }
    }
    return domains;
  }

  private static @Nullable String secret(
      Session session, @Nullable Path file, @Nullable String variable) {
    if (file != null) {
      return SecretFile.line(session.resolve(file));
    }
    return variable == null || variable.isEmpty() ? null : variable;
  }

  /** Where a person's programs keep their data (XDG Base Directory). */
  private Path folder(Session session, Map<String, String> environment) {
    if (data != null) {
      return session.resolve(data);
    }
    for (String variable : List.of("XDG_DATA_HOME", "LOCALAPPDATA")) {
      String root = environment.get(variable);
      if (root != null && !root.isBlank()) {
        return Path.of(root, "ita-workbook");
      }
    }
    String home = environment.get("HOME");
    return home == null || home.isBlank()
        ? session.world().folder().resolve(".ita-workbook")
        : Path.of(home, ".local", "share", "ita-workbook");
  }

  private static void within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new CommandFault("range", option, value, least, most);
    }
  }
}
