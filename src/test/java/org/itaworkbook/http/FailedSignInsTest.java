package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.itaworkbook.Slow;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.signin.LocalProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sign-ins of one network that fail again and again. */
@Timeout(120)
@Slow(Slow.Why.LONG)
class FailedSignInsTest {

  private static final String HERE = "192.0.2.7";
  private static final int MOST = 20;

  @TempDir private Path folder;
  private String way = "";
  private String state = "";

  private HttpResponse<byte[]> fails(SignedInSite site, String address) throws Exception {
    return site.server.get(
        "/signin/return?code=unknown&state=" + state, "X-Forwarded-For", address, "Cookie", way);
  }

  private void setOut(SignedInSite site) throws Exception {
    HttpResponse<byte[]> sent = site.get("/signin");
    way = SignedInSite.cookie(sent);
    state = LocalProvider.of(LocalProvider.query(SignedInSite.location(sent)), "state");
  }

  @Test
  void after_twenty_a_network_waits_and_no_other_does() throws Exception {
    try (LocalProvider provider = new LocalProvider();
        SignedInSite site = SignedInSite.offline(provider, folder)) {
      setOut(site);
      String known = site.signIn();
      for (int i = 0; i < MOST; i++) {
        assertThat(fails(site, HERE).statusCode()).isEqualTo(403);
      }
      int asked = provider.codesAsked.get();
      HttpResponse<byte[]> refused = fails(site, HERE);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(TestServer.text(refused)).contains("หลายครั้งภายใน 10 นาที", "โปรดรอหนึ่งนาที");
      assertThat(Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow()))
          .isBetween(1, 30);
      assertThat(provider.codesAsked).hasValue(asked);
      assertThat(fails(site, "192.0.2.8").statusCode()).isEqualTo(403);
      assertThat(
              site.server
                  .get("/api/v1/frameworks", "X-Forwarded-For", HERE, "Cookie", known)
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void a_network_of_ipv6_is_one() throws Exception {
    try (LocalProvider provider = new LocalProvider();
        SignedInSite site = SignedInSite.offline(provider, folder)) {
      setOut(site);
      for (int i = 0; i < MOST; i++) {
        assertThat(fails(site, "[2001:db8:1:2::" + i + "]").statusCode()).isEqualTo(403);
      }
      assertThat(fails(site, "[2001:db8:1:2:ffff::1]").statusCode()).isEqualTo(429);
      assertThat(fails(site, "[2001:db8:1:3::1]").statusCode()).isEqualTo(403);
    }
  }

  /** Anybody can have that done, and fills no database by it. */
  @Test
  void they_are_written_down_but_not_without_end() throws Exception {
    try (LocalProvider provider = new LocalProvider();
        Mailing mailing = TestServer.offline(SignedInSite.ENGINE, folder.resolve("data"));
        SignedInSite site = new SignedInSite(provider, SignedInSite.ENGINE, mailing, folder)) {
      setOut(site);
      site.back("a=b", "x", state);
      assertThat(mailing.audit(null, null, null).newest(10_000)).isEmpty();
      site.back(way, "unknown", state);
      for (int i = 0; i < 30; i++) {
        site.get("/signin/return?error=access_denied&state=" + state, "Cookie", way);
      }
      assertThat(mailing.audit(null, null, null).newest(10_000))
          .hasSizeBetween(20, 25)
          .allSatisfy(
              row -> {
                assertThat(row.act().kind()).isEqualTo(Act.Kind.REFUSED);
                assertThat(row.by().how()).isEqualTo("STRANGER");
                assertThat(row.by().address()).startsWith("192.0.");
              })
          .extracting(row -> row.act().outcome())
          .contains("sign-in-unsound", "sign-in-denied");
    }
  }

  /** People who gave up, or whose accounts are not assigned: the provider was not asked. */
  @Test
  void whomever_the_provider_does_not_let_in_shuts_nobody_out() throws Exception {
    try (LocalProvider provider = new LocalProvider();
        SignedInSite site = SignedInSite.offline(provider, folder)) {
      setOut(site);
      for (int i = 0; i < 2 * MOST; i++) {
        assertThat(
                site.server
                    .get(
                        "/signin/return?error=access_denied&state=" + state,
                        "X-Forwarded-For",
                        HERE,
                        "Cookie",
                        way)
                    .statusCode())
            .isEqualTo(403);
      }
      assertThat(fails(site, HERE).statusCode()).isEqualTo(403);
    }
  }

  /** Nobody gives the provider his password in vain. */
  @Test
  void whoever_has_to_wait_is_told_before_he_leaves_for_the_provider() throws Exception {
    try (LocalProvider provider = new LocalProvider();
        SignedInSite site = SignedInSite.offline(provider, folder)) {
      setOut(site);
      for (int i = 0; i < MOST; i++) {
        fails(site, HERE);
      }
      HttpResponse<byte[]> refused = site.server.get("/signin?to=%2F", "X-Forwarded-For", HERE);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(TestServer.text(refused)).contains("หลายครั้งภายใน 10 นาที", "โปรดรอหนึ่งนาที");
      assertThat(refused.headers().firstValue("location")).isEmpty();
      assertThat(Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow()))
          .isBetween(1, 30);
      assertThat(site.server.get("/signin?to=%2F", "X-Forwarded-For", "192.0.2.8").statusCode())
          .isEqualTo(302);
    }
  }

  /** A page of another site can have its reader's browser ask, and must not shut him out. */
  @Test
  void whoever_was_not_sent_to_the_provider_counts_for_nothing() throws Exception {
    try (LocalProvider provider = new LocalProvider();
        SignedInSite site = SignedInSite.offline(provider, folder)) {
      way = "a=b";
      for (int i = 0; i < 2 * MOST; i++) {
        assertThat(fails(site, HERE).statusCode()).isEqualTo(403);
      }
    }
  }
}
