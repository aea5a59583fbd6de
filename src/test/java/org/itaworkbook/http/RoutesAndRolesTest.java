package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.handlers.Readiness;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.AuditEntry;
import org.itaworkbook.signin.LocalProvider;
import org.itaworkbook.signin.SignIn;
import org.itaworkbook.signin.TestSignIn;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, asked of the server at every route. */
@Timeout(120)
class RoutesAndRolesTest {

  private static final List<String> ROLES =
      List.of("nobody", "member", "analyst", "overseer", "mailer", "operator");

  /** What each of them may: the columns are those of {@link #ROLES}, in their order. */
  private static final String TABLE =
      """
      GET  /                               + + + + + +
      GET  /pane                           + + + + + +
      GET  /help                           + + + + + +
      GET  /api                            + + + + + +
      GET  /privacy                        + + + + + +
      GET  /audit                          + + + + + +
      GET  /manifest.xml                   + + + + + +
      GET  /assets/{folder}/{file}         + + + + + +
      GET  /assets/{file}                  + + + + + +
      GET  /texts/{file}                   + + + + + +
      GET  /health                         + + + + + +
      GET  /ready                          + + + + + +
      GET  /api/v1/openapi.json            + + + + + +
      GET  /signin                         + + + + + +
      GET  /signin/return                  + + + + + +
      GET  /signin/person                  + + + + + +
      GET  /signed-in                      + + + + + +
      GET  /pane/signed-in                 + + + + + +
      POST /signin/token                   - + + + + +
      GET  /signout                        + + + + + +
      POST /signout                        + + + + + +
      POST /api/v1/assessments             - - + - - -
      POST /api/v1/overviews               - - - + - -
      POST /api/v1/units                   - - + - - -
      POST /api/v1/collections             - - + - - -
      POST /api/v1/reports                 - - + - - -
      POST /api/v1/scores                  - - + - - -
      POST /api/v1/counts                  - - + - - -
      GET  /api/v1/templates               - - + - - -
      GET  /api/v1/templates/{year}/{name} - - + - - -
      POST /api/v1/templates/{year}/{name} - - + - - -
      GET  /api/v1/frameworks              - - + - - -
      GET  /api/v1/frameworks/{year}       - - + - - -
      GET  /api/v1/deliveries              - - - - + +
      GET  /api/v1/deliveries/{id}         - - - - + +
      GET  /api/v1/audit                   - - - - - +
      POST /api/v1/deliveries              - - - - + -
      POST /api/v1/deliveries/{id}/retry   - - - - + -
      POST /api/v1/deliveries/{id}/settle  - - - - + -
      """;

  private static final String ONLY_BY_COOKIE = "POST /signin/token";

  private static final byte[] EXAMPLE = example();

  private final Engine engine =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  @TempDir private Path folder;
  private LocalProvider provider;
  private Mailing mailing;
  private SignedInSite site;

  @BeforeEach
  void start() throws Exception {
    provider = new LocalProvider();
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
                java.time.Duration.ofSeconds(30),
                new DatabaseLocation(folder.resolve("data"), null, null)),
            Clock.systemUTC());
    site =
        new SignedInSite(
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

  @AfterEach
  void stop() {
    site.close();
    mailing.close();
    provider.close();
  }

  private static Map<String, List<Boolean>> table() {
    Map<String, List<Boolean>> table = new LinkedHashMap<>();
    TABLE
        .lines()
        .forEach(
            line -> {
              String[] cells = line.strip().split(" +");
              table.put(
                  cells[0] + " " + cells[1],
                  Arrays.stream(cells).skip(2).map(each -> each.equals("+")).toList());
            });
    return table;
  }

  private List<Endpoint> routes() {
    return Routes.of(
        engine,
        new InProcess(engine),
        mailing,
        org.itaworkbook.http.settings.SiteSettings.standard(),
        new Readiness(() -> true),
        new SignIn(site.settings, Clock.systemUTC()));
  }

  @Test
  void every_route_stands_in_the_table() {
    assertThat(routes())
        .map(each -> each.method() + " " + each.template())
        .containsExactlyInAnyOrderElementsOf(table().keySet());
  }

  /** Of each a refusal is written down with its name, for which a column has so much room. */
  @Test
  void every_route_has_a_name_that_is_short_enough() {
    assertThat(table().keySet()).allMatch(name -> ("not-permitted " + name).length() <= 80);
  }

  /** The ways to prove a role: a cookie, or a token of the provider. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void every_route_lets_in_who_may_and_nobody_else(boolean program) throws Exception {
    Map<String, String> proofs = new LinkedHashMap<>();
    for (String role : ROLES) {
      proofs.put(
          role,
          role.equals("nobody")
              ? ""
              : program
                  ? "Bearer "
                      + provider.signed(
                          provider
                              .claims(TestSignIn.AUDIENCE, 300)
                              .subject(role)
                              .claim("groups", List.of(role))
                              .build())
                  : site.signInAs(role, role));
    }
    Map<String, List<Boolean>> table = table();
    for (Endpoint each : routes()) {
      String name = each.method() + " " + each.template();
      List<Boolean> may = table.getOrDefault(name, List.of());
      for (int i = 0; i < ROLES.size(); i++) {
        String proof = proofs.getOrDefault(ROLES.get(i), "");
        HttpRequest.Builder request = site.as(program ? "a=b" : proof, path(each));
        if (program && !proof.isEmpty()) {
          request.header("Authorization", proof);
        }
        int before = refused().size();
        HttpResponse<byte[]> answer =
            site.server.send(
                each.method().equals("POST") ? request.POST(BodyPublishers.noBody()) : request);
        boolean signsIn = each.template().equals("/signin/return");
        boolean expected = may.get(i) && !(program && ONLY_BY_COOKIE.equals(name));
        assertThat(let(answer, signsIn))
            .as(name + " for " + ROLES.get(i) + ": " + answer.statusCode())
            .isEqualTo(expected);
        List<AuditEntry> rows = refused();
        assertThat(rows.subList(before, rows.size()))
            .as(name + " for " + ROLES.get(i))
            .map(row -> row.by().id() + " " + row.act().outcome())
            .isEqualTo(
                expected || i == 0 ? List.of() : List.of(ROLES.get(i) + " not-permitted " + name));
        if (!expected) {
          Problems.check(answer, i > 0 ? 403 : 401, i > 0 ? "not-permitted" : "sign-in-needed");
        }
      }
    }
  }

  /** What was refused to somebody who is known, as it is written down, the newest last. */
  private List<AuditEntry> refused() {
    List<AuditEntry> rows = new ArrayList<>(mailing.audit(null, null, null).newest(10_000));
    rows.removeIf(row -> row.act().kind() != Act.Kind.REFUSED || !row.by().isNamed());
    Collections.reverse(rows);
    return rows;
  }

  private static boolean let(HttpResponse<byte[]> answer, boolean signsIn) {
    return signsIn || answer.statusCode() != 401 && answer.statusCode() != 403;
  }

  private static String path(Endpoint endpoint) {
    return endpoint
        .template()
        .replace("{year}", "2568")
        .replace("{name}", "scores")
        .replace("{id}", "1")
        .replace("{folder}", "base")
        .replace("{file}", "base.css");
  }

  @Test
  void the_table_of_roles_is_read_anew_and_a_faulty_one_changes_nothing() throws Exception {
    String cookie = site.signIn("operator");
    String letters = "/api/v1/deliveries";
    assertThat(letters(cookie)).isZero();
    Files.writeString(site.roles, "group,role,agency\noperator,emperor,*\n");
    assertThat(letters(cookie)).isZero();
    Files.writeString(site.roles, "group,role,agency\nothers,operate,\n");
    Problems.check(site.get(letters, "Cookie", cookie), 403, "not-permitted");
    Files.delete(site.roles);
    Problems.check(site.get(letters, "Cookie", cookie), 403, "not-permitted");
  }

  private HttpResponse<byte[]> post(String cookie, String path) throws Exception {
    return site.server.send(site.as(cookie, path).POST(BodyPublishers.ofByteArray(EXAMPLE)));
  }

  @Test
  void letters_of_another_agency_are_refused_before_one_is_made() throws Exception {
    String others = site.signIn("others");
    for (String mode : List.of("preview", "drafts", "send&confirm=7&digest=0123456789abcdef")) {
      JsonObject problem =
          Problems.check(post(others, "/api/v1/deliveries?mode=" + mode), 403, "other-agency");
      assertThat(problem.get("detail").getAsString()).contains("“" + agency() + "”");
    }
    assertThat(mailing.outbox().list()).isEmpty();
    assertThat(mailing.audit(null, null, null).newest(10_000)).hasSize(4);
    assertThat(refused())
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row.by().id()).isEqualTo("u1");
              assertThat(row.act().workbook()).isEqualTo(Fingerprint.of(EXAMPLE));
              assertThat(row.act().agency()).isEqualTo(agency());
              assertThat(row.act().outcome()).isEqualTo("other-agency POST /api/v1/deliveries");
            });
  }

  @Test
  void who_sent_drafted_and_settled_is_written_down_for_the_operator_to_see() throws Exception {
    String own = site.signIn("mailer");
    String digest = json(post(own, "/api/v1/deliveries")).get("digest").getAsString();
    assertThat(post(own, "/api/v1/deliveries?mode=drafts").statusCode()).isEqualTo(200);
    json(post(own, "/api/v1/deliveries?mode=send&confirm=7&digest=" + digest));
    assertThat(post(own, "/api/v1/deliveries/1/settle?as=dropped").statusCode()).isEqualTo(200);
    String operator = site.signIn("operator");
    JsonObject seen = json(site.get("/api/v1/audit", "Cookie", operator));
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
        .contains(digest, Fingerprint.of(EXAMPLE), agency())
        .doesNotContain("@", "กองคลัง");
    assertThat(json(site.get("/api/v1/audit?to=2020-01-01", "Cookie", operator)).get("count"))
        .hasToString("0");
    Problems.check(
        site.get("/api/v1/audit?from=yesterday", "Cookie", operator), 400, "invalid-parameter");
  }

  @Test
  void each_sees_the_letters_of_his_own_agencies() throws Exception {
    String own = site.signIn("mailer");
    Files.writeString(
        site.roles,
        "group,role,agency\nmailer,mail,\""
            + agency()
            + "\"\nothers,mail,กรมอื่น\noperator,operate,\n");
    JsonObject plan = json(post(own, "/api/v1/deliveries"));
    json(
        post(
            own,
            "/api/v1/deliveries?mode=send&confirm=7&digest=" + plan.get("digest").getAsString()));
    assertThat(letters(own)).isEqualTo(7);
    assertThat(letters(site.signIn("operator"))).isEqualTo(7);
    String others = site.signIn("others");
    assertThat(letters(others)).isZero();
    Problems.check(site.server.send(site.as(others, "/api/v1/deliveries/1")), 404, "not-found");
    for (String deed : List.of("retry", "settle?as=dropped")) {
      Problems.check(post(others, "/api/v1/deliveries/1/" + deed), 404, "not-found");
    }
    assertThat(mailing.outbox().waiting()).isEqualTo(7);
    assertThat(refused())
        .allSatisfy(row -> assertThat(row.act().agency()).isEqualTo(agency()))
        .allSatisfy(row -> assertThat(row.act().messages()).containsExactly(1L))
        .map(row -> row.act().outcome())
        .containsExactly(
            "other-agency GET /api/v1/deliveries/{id}",
            "other-agency POST /api/v1/deliveries/{id}/retry",
            "other-agency POST /api/v1/deliveries/{id}/settle");
    assertThat(post(own, "/api/v1/deliveries/1/settle?as=dropped").statusCode()).isEqualTo(200);
    byte[] seen = post(own, "/api/v1/deliveries?mode=log").body();
    byte[] hidden = post(others, "/api/v1/deliveries?mode=log").body();
    assertThat(hidden.length).isLessThan(seen.length);
  }

  @Test
  void whoever_asks_for_too_much_is_told_when_to_come_back() throws Exception {
    String analyst = site.signIn("analyst");
    HttpResponse<byte[]> answer = site.get("/api/v1/frameworks", "Cookie", analyst);
    for (int i = 0; i < 2_000 && answer.statusCode() == 200; i++) {
      answer = site.get("/api/v1/frameworks", "Cookie", analyst);
    }
    Problems.check(answer, 429, "too-many-requests");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }

  private int letters(String cookie) throws Exception {
    return json(site.get("/api/v1/deliveries", "Cookie", cookie)).get("count").getAsInt();
  }

  private String agency() {
    return String.valueOf(
        engine
            .analyze(EXAMPLE, org.itaworkbook.engine.AssessmentOptions.DEFAULT)
            .scores()
            .agency()
            .name());
  }

  private static JsonObject json(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(TestServer.text(answer)).isEqualTo(200);
    return JsonParser.parseString(TestServer.text(answer)).getAsJsonObject();
  }

  private static byte[] example() {
    try {
      return Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
