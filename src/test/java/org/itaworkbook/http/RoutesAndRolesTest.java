package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.http.exchange.Endpoint;
import org.itaworkbook.http.handlers.Readiness;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.people.AuditEntry;
import org.itaworkbook.signin.SignIn;
import org.itaworkbook.signin.TestSignIn;
import org.itaworkbook.workers.InProcess;
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

  /** What stands for {@link #ROLES} in {@code ITA_TOKEN_ROLES}; some have no token. */
  private static final Map<String, String> TOKENS =
      Map.of(
          "analyst", "analyse",
          "overseer", "overview",
          "mailer", "mail:*",
          "operator", "operate");

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
        at.engine,
        new InProcess(at.engine),
        at.mailing,
        SiteSettings.standard(),
        new Readiness(() -> true),
        new SignIn(at.site.settings, Clock.systemUTC()));
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

  /** Two of the ways to prove a role: a cookie, or a token of the provider. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void every_route_lets_in_who_may_and_nobody_else(boolean program) throws Exception {
    for (String role : ROLES) {
      if (role.equals("nobody")) {
        walk(at, role, role, "Cookie", "a=b");
      } else if (program) {
        String token =
            at.provider.signed(
                at.provider
                    .claims(TestSignIn.AUDIENCE, 300)
                    .subject(role)
                    .claim("groups", List.of(role))
                    .build());
        walk(at, role, role, "Authorization", "Bearer " + token);
      } else {
        walk(at, role, role, "Cookie", at.site.signInAs(role, role));
      }
    }
  }

  /** The third: the server's own token, which may do what its roles say and nothing besides. */
  @Test
  void every_route_lets_in_the_token_by_its_roles() throws Exception {
    for (Map.Entry<String, String> each : TOKENS.entrySet()) {
      try (MailingSite own = new MailingSite(folder.resolve(each.getKey()), 0, each.getValue())) {
        walk(own, each.getKey(), "ITA_TOKEN", "Authorization", "Bearer " + SignedInSite.TOKEN);
        Problems.check(
            own.site.get(
                "/api/v1/templates", "Authorization", "Bearer " + SignedInSite.TOKEN + "x"),
            401,
            "sign-in-needed");
        assertThat(own.site.get("/api/v1/templates", "Cookie", own.site.signIn("analyst")))
            .returns(200, HttpResponse::statusCode);
      }
    }
  }

  /**
   * Asks every route by one proof.
   *
   * @param id by which what is refused is written down
   */
  private void walk(MailingSite of, String role, String id, String header, String proof)
      throws Exception {
    Map<String, List<Boolean>> table = table();
    boolean known = !role.equals("nobody");
    for (Endpoint each : routes()) {
      String name = each.method() + " " + each.template();
      HttpRequest.Builder request = of.site.as(header.equals("Cookie") ? proof : "a=b", path(each));
      if (!header.equals("Cookie")) {
        request.header(header, proof);
      }
      int before = of.refused().size();
      HttpResponse<byte[]> answer =
          of.site.server.send(
              each.method().equals("POST") ? request.POST(BodyPublishers.noBody()) : request);
      boolean expected =
          table.getOrDefault(name, List.of()).get(ROLES.indexOf(role))
              && (header.equals("Cookie") || !ONLY_BY_COOKIE.equals(name));
      assertThat(let(answer, each.template().equals("/signin/return")))
          .as(name + " for " + role + ": " + answer.statusCode())
          .isEqualTo(expected);
      List<AuditEntry> rows = of.refused();
      assertThat(rows.subList(before, rows.size()))
          .as(name + " for " + role)
          .map(row -> row.by().id() + " " + row.act().outcome())
          .isEqualTo(expected || !known ? List.of() : List.of(id + " not-permitted " + name));
      if (!expected) {
        Problems.check(answer, known ? 403 : 401, known ? "not-permitted" : "sign-in-needed");
      }
    }
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
    String cookie = at.site.signIn("operator");
    String letters = "/api/v1/deliveries";
    assertThat(at.letters(cookie)).isZero();
    Files.writeString(at.site.roles, "group,role,agency\noperator,emperor,*\n");
    assertThat(at.letters(cookie)).isZero();
    Files.writeString(at.site.roles, "group,role,agency\nothers,operate,\n");
    Problems.check(at.site.get(letters, "Cookie", cookie), 403, "not-permitted");
    Files.delete(at.site.roles);
    Problems.check(at.site.get(letters, "Cookie", cookie), 403, "not-permitted");
  }

  @Test
  void whoever_asks_for_too_much_is_told_when_to_come_back() throws Exception {
    String analyst = at.site.signIn("analyst");
    HttpResponse<byte[]> answer = at.site.get("/api/v1/frameworks", "Cookie", analyst);
    for (int i = 0; i < 2_000 && answer.statusCode() == 200; i++) {
      answer = at.site.get("/api/v1/frameworks", "Cookie", analyst);
    }
    Problems.check(answer, 429, "too-many-requests");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }
}
