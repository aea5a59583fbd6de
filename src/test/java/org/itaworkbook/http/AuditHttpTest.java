package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.AuditEntry;
import org.itaworkbook.signin.LocalProvider;
import org.itaworkbook.store.DatabaseLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the audit tells over HTTP, and what of a sending that may not be is written into it. */
class AuditHttpTest {

  @TempDir private Path folder;

  private static void write(Mailing mailing, int rows) {
    for (int i = 1; i <= rows; i++) {
      mailing.note(
          new Actor("COOKIE", "s-" + i % 2, "สมชาย", ""), Act.of(Act.Kind.SIGN_IN, "" + i));
    }
  }

  private static JsonObject found(TestServer server, String query) throws Exception {
    HttpResponse<byte[]> answer = server.get("/api/v1/audit" + query);
    assertThat(answer.statusCode()).as(TestServer.text(answer)).isEqualTo(200);
    return JsonParser.parseString(TestServer.text(answer)).getAsJsonObject();
  }

  private static List<String> outcomes(JsonObject found) {
    return found.getAsJsonArray("rows").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(row -> row.get("outcome").getAsString())
        .toList();
  }

  /** As whatever else is refused: with where it was asked for, and not without end. */
  @Test
  void a_sending_too_many_is_written_down_with_its_route() throws Exception {
    Mailbox from = Mailbox.of("ita@example.go.th");
    SmtpServer nowhere = SmtpServer.of("smtp://127.0.0.1:1", null);
    MailSettings settings =
        new MailSettings(
            from,
            null,
            nowhere,
            Set.of("example.go.th"),
            null,
            0,
            Duration.ofSeconds(30),
            new DatabaseLocation(folder.resolve("data"), null, null));
    byte[] example = Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
    try (LocalProvider provider = new LocalProvider();
        Mailing mailing = new Mailing(SignedInSite.ENGINE, settings, Clock.systemUTC());
        SignedInSite site =
            new SignedInSite(provider, SignedInSite.ENGINE, mailing, folder, "mailer,mail,*")) {
      String cookie = site.signIn("mailer");
      String letters = "/api/v1/deliveries";
      String digest =
          JsonParser.parseString(
                  TestServer.text(
                      site.server.send(
                          site.as(cookie, letters).POST(BodyPublishers.ofByteArray(example)))))
              .getAsJsonObject()
              .get("digest")
              .getAsString();
      for (int i = 0; i < 5; i++) {
        mailing.note(
            new Actor("COOKIE", "u1", "", ""), Act.ofLetters(Act.Kind.SEND, "", 1, "QUEUED"));
      }
      HttpResponse<byte[]> refused =
          site.server.send(
              site.as(cookie, letters + "?mode=send&confirm=7&digest=" + digest)
                  .POST(BodyPublishers.ofByteArray(example)));
      Problems.check(refused, 429, "too-many-letters");
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
      AuditEntry row = mailing.audit(null, null, null).newest(1).get(0);
      assertThat(row.act().kind()).isEqualTo(Act.Kind.REFUSED);
      assertThat(row.act().outcome()).isEqualTo("too-many-letters POST /api/v1/deliveries");
      assertThat(row.act().agency()).isNotEmpty();
      assertThat(row.by().id()).isEqualTo("u1");
    }
  }

  @Test
  void the_newest_are_told_and_how_many_there_are() throws Exception {
    try (Mailing mailing = TestServer.offline(SignedInSite.ENGINE, folder);
        TestServer server = TestServer.of(SignedInSite.ENGINE, mailing)) {
      write(mailing, 1_003);
      JsonObject some = found(server, "?limit=2");
      assertThat(outcomes(some)).containsExactly("1003", "1002");
      assertThat(some.get("count").getAsInt()).isEqualTo(1_003);
      JsonObject his = found(server, "?limit=2&person=s-0");
      assertThat(outcomes(his)).containsExactly("1002", "1000");
      assertThat(his.get("count").getAsInt()).isEqualTo(501);
      assertThat(outcomes(found(server, ""))).hasSize(1_000).first().isEqualTo("1003");
      assertThat(outcomes(found(server, "?limit=10000"))).hasSize(1_003).last().isEqualTo("1");
      for (String wrong : List.of("0", "10001", "-1", "many", "1e3", "99999999999")) {
        Problems.check(server.get("/api/v1/audit?limit=" + wrong), 400, "invalid-parameter");
      }
    }
  }
}
