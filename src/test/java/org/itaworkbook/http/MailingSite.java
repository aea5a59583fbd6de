package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.AuditEntry;
import org.itaworkbook.signin.LocalProvider;
import org.itaworkbook.store.DatabaseLocation;
import org.jspecify.annotations.Nullable;

/** A server where people sign in and send letters, whose mail server takes none. */
final class MailingSite implements AutoCloseable {

  static final byte[] EXAMPLE = example();

  final Engine engine = SignedInSite.ENGINE;
  final LocalProvider provider = new LocalProvider();
  final Mailing mailing;
  final SignedInSite site;

  MailingSite(Path folder, int mostADay) throws IOException {
    this(folder, mostADay, null);
  }

  /**
   * @param mostADay letters; 0 for any number
   * @param tokenRoles what whoever has {@link SignedInSite#TOKEN} may do; null for no such token
   */
  MailingSite(Path folder, int mostADay, @Nullable String tokenRoles) throws IOException {
    Files.createDirectories(folder);
    mailing =
        new Mailing(
            engine,
            new MailSettings(
                Mailbox.of("ita@example.go.th"),
                null,
                SmtpServer.of("smtp://127.0.0.1:1", null),
                Set.of("example.go.th"),
                null,
                0,
                mostADay,
                Duration.ofSeconds(30),
                new DatabaseLocation(folder.resolve("data"), null, null),
                MailSettings.RETENTION,
                MailSettings.AUDIT),
            Clock.systemUTC());
    site =
        new SignedInSite(
            "",
            tokenRoles,
            provider,
            engine,
            mailing,
            folder,
            "analyst,analyse,",
            "overseer,overview,",
            "mailer,mail,*",
            "operator,operate,",
            "others,mail,กรมอื่น");
  }

  /** What was refused to somebody who is known, as it is written down, the newest last. */
  List<AuditEntry> refused() {
    List<AuditEntry> rows = new ArrayList<>(mailing.audit(null, null, null).newest(10_000));
    rows.removeIf(row -> row.act().kind() != Act.Kind.REFUSED || !row.by().isNamed());
    Collections.reverse(rows);
    return rows;
  }

  HttpResponse<byte[]> post(String cookie, String path) throws Exception {
    return site.server.send(site.as(cookie, path).POST(BodyPublishers.ofByteArray(EXAMPLE)));
  }

  int letters(String cookie) throws Exception {
    return json(site.get("/api/v1/deliveries", "Cookie", cookie)).get("count").getAsInt();
  }

  String agency() {
    return String.valueOf(
        engine.analyze(EXAMPLE, AssessmentOptions.DEFAULT).scores().agency().name());
  }

  static JsonObject json(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(TestServer.text(answer)).isEqualTo(200);
    return JsonParser.parseString(TestServer.text(answer)).getAsJsonObject();
  }

  private static byte[] example() {
    try {
      return Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    site.close();
    mailing.close();
    provider.close();
  }
}
