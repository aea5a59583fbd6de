package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.http.exchange.MediaTypes;
import org.itaworkbook.json.overview.ResultLines;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.text.Fingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Letters are their agency's: who may see, send and settle them, and what is written down of it.
 */
@Timeout(120)
class OwnLettersTest {

  @TempDir private Path folder;
  private MailingSite at;

  @BeforeEach
  void start() throws Exception {
    at = new MailingSite(folder, 0);
  }

  @AfterEach
  void stop() {
    at.close();
  }

  @Test
  void letters_of_another_agency_are_refused_before_one_is_made() throws Exception {
    String others = at.site.signIn("others");
    for (String mode : List.of("preview", "drafts", "send&confirm=7&digest=0123456789abcdef")) {
      JsonObject problem =
          Problems.check(at.post(others, "/api/v1/deliveries?mode=" + mode), 403, "other-agency");
      assertThat(problem.get("detail").getAsString()).contains("“" + at.agency() + "”");
    }
    assertThat(at.mailing.outbox().list()).isEmpty();
    assertThat(at.mailing.audit(null, null, null).newest(10_000)).hasSize(4);
    assertThat(at.refused())
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row.by().id()).isEqualTo("u1");
              assertThat(row.act().workbook()).isEqualTo(Fingerprint.of(MailingSite.EXAMPLE));
              assertThat(row.act().agency()).isEqualTo(at.agency());
              assertThat(row.act().outcome()).isEqualTo("other-agency POST /api/v1/deliveries");
            });
  }

  @Test
  void more_letters_than_may_leave_now_are_refused_as_all_else_is() throws Exception {
    String own = at.site.signIn("mailer");
    for (int unit = 1; unit <= 5; unit++) {
      MailingSite.json(send(at, own, "U0" + unit));
    }
    int sent = at.mailing.outbox().list().size();
    HttpResponse<byte[]> person = send(at, own, "U06");
    Problems.check(person, 429, "too-many-letters");
    assertThat(person.headers().firstValue("Retry-After")).isPresent();
    try (MailingSite small = new MailingSite(folder.resolve("small"), 1)) {
      String mailer = small.site.signIn("mailer");
      MailingSite.json(send(small, mailer, "U03"));
      Problems.check(send(small, mailer, "U04"), 409, "daily-cap");
      assertThat(small.mailing.outbox().list()).hasSize(1);
      assertThat(small.refused())
          .map(row -> row.act().outcome())
          .containsExactly("daily-cap POST /api/v1/deliveries");
    }
    assertThat(at.mailing.outbox().list()).hasSize(sent);
    assertThat(at.refused())
        .hasSize(1)
        .allSatisfy(
            row -> {
              assertThat(row.by().id()).isEqualTo("u1");
              assertThat(row.act().workbook()).isEqualTo(Fingerprint.of(MailingSite.EXAMPLE));
              assertThat(row.act().agency()).isEqualTo(at.agency());
              assertThat(row.act().outcome()).isEqualTo("too-many-letters POST /api/v1/deliveries");
            });
  }

  private static HttpResponse<byte[]> send(MailingSite from, String cookie, String units)
      throws Exception {
    String path = "/api/v1/deliveries?units=" + units;
    JsonObject plan = MailingSite.json(from.post(cookie, path));
    return from.post(
        cookie,
        path
            + "&mode=send&confirm="
            + plan.getAsJsonArray("messages").size()
            + "&digest="
            + plan.get("digest").getAsString());
  }

  @Test
  void who_sent_drafted_and_settled_is_written_down_for_the_operator_to_see() throws Exception {
    String own = at.site.signIn("mailer");
    String digest =
        MailingSite.json(at.post(own, "/api/v1/deliveries")).get("digest").getAsString();
    assertThat(at.post(own, "/api/v1/deliveries?mode=drafts").statusCode()).isEqualTo(200);
    MailingSite.json(at.post(own, "/api/v1/deliveries?mode=send&confirm=7&digest=" + digest));
    assertThat(at.post(own, "/api/v1/deliveries/1/settle?as=dropped").statusCode()).isEqualTo(200);
    String operator = at.site.signIn("operator");
    JsonObject seen = MailingSite.json(at.site.get("/api/v1/audit", "Cookie", operator));
    assertThat(
            seen.getAsJsonArray("rows").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(
                    row ->
                        row.get("act").getAsString()
                            + " "
                            + row.get("person").getAsString()
                            + " "
                            + row.get("letters").getAsInt()))
        .containsSubsequence(
            "SIGN_IN u1 0", "SETTLE u1 1", "SEND u1 7", "DRAFTS u1 7", "SIGN_IN u1 0");
    assertThat(seen.toString())
        .contains(digest, Fingerprint.of(MailingSite.EXAMPLE), at.agency())
        .doesNotContain("@", "กองคลัง");
    assertThat(
            MailingSite.json(at.site.get("/api/v1/audit?to=2020-01-01", "Cookie", operator))
                .get("count"))
        .hasToString("0");
    Problems.check(
        at.site.get("/api/v1/audit?from=yesterday", "Cookie", operator), 400, "invalid-parameter");
  }

  @Test
  void each_sees_the_letters_of_his_own_agencies() throws Exception {
    String own = at.site.signIn("mailer");
    Files.writeString(
        at.site.roles,
        "group,role,agency\nmailer,mail,\""
            + at.agency()
            + "\"\nothers,mail,กรมอื่น\noperator,operate,\n");
    JsonObject plan = MailingSite.json(at.post(own, "/api/v1/deliveries"));
    MailingSite.json(
        at.post(
            own,
            "/api/v1/deliveries?mode=send&confirm=7&digest=" + plan.get("digest").getAsString()));
    assertThat(at.letters(own)).isEqualTo(7);
    assertThat(at.letters(at.site.signIn("operator"))).isEqualTo(7);
    String others = at.site.signIn("others");
    assertThat(at.letters(others)).isZero();
    Problems.check(
        at.site.server.send(at.site.as(others, "/api/v1/deliveries/1")), 404, "not-found");
    for (String deed : List.of("retry", "settle?as=dropped")) {
      Problems.check(at.post(others, "/api/v1/deliveries/1/" + deed), 404, "not-found");
    }
    assertThat(at.mailing.outbox().waiting()).isEqualTo(7);
    assertThat(at.refused())
        .allSatisfy(row -> assertThat(row.act().agency()).isEqualTo(at.agency()))
        .allSatisfy(row -> assertThat(row.act().messages()).containsExactly(1L))
        .map(row -> row.act().outcome())
        .containsExactly(
            "other-agency GET /api/v1/deliveries/{id}",
            "other-agency POST /api/v1/deliveries/{id}/retry",
            "other-agency POST /api/v1/deliveries/{id}/settle");
    assertThat(at.post(own, "/api/v1/deliveries/1/settle?as=dropped").statusCode()).isEqualTo(200);
    byte[] seen = at.post(own, "/api/v1/deliveries?mode=log").body();
    byte[] hidden = at.post(others, "/api/v1/deliveries?mode=log").body();
    assertThat(hidden.length).isLessThan(seen.length);
  }

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

  /** What many agencies have before it is announced is known to few. */
  @Test
  void who_put_the_results_of_many_agencies_together_is_written_down() throws Exception {
    Gathering gathering = new Gathering();
    at.engine.gather().add("a.xlsx", MailingSite.EXAMPLE, AssessmentOptions.DEFAULT, gathering);
    byte[] lines = ResultLines.write(gathering);
    String overseer = at.site.signIn("overseer");
    for (String accept : List.of(MediaTypes.JSON, MediaTypes.XLSX)) {
      assertThat(overview(overseer, accept, lines).statusCode()).isEqualTo(200);
    }
    assertThat(overview(overseer, MediaTypes.XLSX, new byte[9]).statusCode()).isEqualTo(400);
    JsonObject seen =
        MailingSite.json(at.site.get("/api/v1/audit", "Cookie", at.site.signIn("operator")));
    assertThat(
            seen.getAsJsonArray("rows").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(row -> row.get("act").getAsString().equals("OVERVIEW"))
                .map(row -> row.get("person").getAsString() + row.get("workbook").getAsString()))
        .containsExactly("u1" + Fingerprint.of(lines), "u1" + Fingerprint.of(lines));
    assertThat(seen.toString()).doesNotContain(at.agency());
  }

  private HttpResponse<byte[]> overview(String cookie, String accept, byte[] lines)
      throws Exception {
    return at.site.server.send(
        at.site
            .as(cookie, "/api/v1/overviews")
            .header("Content-Type", MediaTypes.JSON_LINES)
            .header("Accept", accept)
            .POST(BodyPublishers.ofByteArray(lines)));
  }

  /** However much was written down, an answer holds no more than so many rows of it. */
  @Test
  void the_newest_are_told_and_how_many_there_are() throws Exception {
    try (Mailing mailing = TestServer.offline(SignedInSite.ENGINE, folder.resolve("other"));
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
