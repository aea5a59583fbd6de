package org.itaworkbook.http.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.itaworkbook.http.TestServer;
import org.itaworkbook.people.Grant;
import org.itaworkbook.people.Roles;
import org.itaworkbook.signin.SignInSettings;
import org.itaworkbook.signin.TestSignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, false, false, false, true",
    "localhost, false, false, false, true",
    "127.1.2.3, false, false, false, true",
    "::1, false, false, false, true",
    "0.0.0.0, false, false, false, false",
    "0.0.0.0, true, false, false, false",
    "0.0.0.0, false, true, true, false",
    "0.0.0.0, true, true, false, true",
    "0.0.0.0, true, false, true, true",
    "192.0.2.7, true, false, false, false",
    "192.0.2.7, true, true, true, true",
    "::, true, false, false, false"
  })
  void a_bind_that_others_reach_demands_a_token_and_tls_or_a_proxy(
      String host, boolean token, boolean tls, boolean proxy, boolean allowed) {
    if (allowed) {
      assertThat(settings(host, token, tls, proxy).host()).isEqualTo(host);
    } else {
      assertThatExceptionOfType(ServerSettingException.class)
          .isThrownBy(() -> settings(host, token, tls, proxy))
          .satisfies(
              wrong -> {
                assertThat(wrong.text().th()).contains("ต้องมีรหัสเข้าใช้ (ITA_TOKEN_FILE)");
                assertThat(wrong.text().en()).contains("To let other machines call at " + host);
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 70000, token, 10.0.0.1, Port 70000",
    "127.0.0.1, -1, token, 10.0.0.1, Port -1",
    "127.0.0.1, 80, ' ', 10.0.0.1, token is blank",
    "127.0.0.1, 80, รหัส, 10.0.0.1, a letter that is not English",
    "127.0.0.1, 80, token, not an address, proxy address not an address",
    "127.0.0.1, 80, token, 10.0.0.0/99, proxy address 10.0.0.0/99",
    "no.such.host.invalid, 80, , 10.0.0.1, no address no.such.host.invalid"
  })
  void what_cannot_be_is_said(
      String host, int port, @Nullable String token, String proxy, String sentence) {
    assertThatExceptionOfType(ServerSettingException.class)
        .isThrownBy(
            () ->
                new ServerSettings(
                    host,
                    port,
                    token,
                    null,
                    List.of(proxy),
                    Set.of(),
                    Set.of(),
                    TestServer.LIMITS,
                    SiteSettings.standard()))
        .withMessageContaining(sentence);
  }

  @Test
  void secrets_are_not_told() {
    assertThat(settings("0.0.0.0", true, true, true).toString())
        .doesNotContain("secret", "sesame")
        .contains("token=yes", "key.p12");
  }

  @Test
  void limits_grow_with_the_heap_and_stay_within_it() {
    assertThat(ServerLimits.of(512L << 20, 2).concurrency()).isEqualTo(2);
    assertThat(ServerLimits.of(8L << 30, 2).concurrency()).isEqualTo(4);
    assertThat(ServerLimits.of(64L << 20, 8).concurrency()).isEqualTo(1);
    assertThat(ServerLimits.of(512L << 20, 2).memory()).isEqualTo(128L << 20);
    assertThat(ServerLimits.of(64L << 20, 2).memory()).isEqualTo(50L << 20);
    assertThat(ServerLimits.of(512L << 20, 2).withUploadBytes(100L << 20).memory())
        .isEqualTo(200L << 20);
  }

  @Test
  void another_port_changes_nothing_else() {
    SignInSettings signIn = TestSignIn.of("https://idp.example");
    ServerSettings settings =
        new ServerSettings(
            "0.0.0.0",
            443,
            null,
            null,
            List.of("10.0.0.1"),
            Set.of("ita.example.go.th"),
            Set.of(),
            TestServer.LIMITS,
            SiteSettings.standard(),
            signIn);
    assertThat(settings.onAnyPort().signIn()).isSameAs(signIn);
    assertThat(settings.onAnyPort().port()).isZero();
    List<Grant> grants = Roles.ofToken("analyse");
    assertThat(settings.withToken("secret", grants).onAnyPort().tokenGrants()).isEqualTo(grants);
  }

  /** A token for everything would make the roles of those who sign in a mere advice. */
  @Test
  void a_token_beside_a_sign_in_needs_roles_and_roles_need_a_token() {
    ServerSettings settings = settings("127.0.0.1", false, false, false);
    assertThatExceptionOfType(ServerSettingException.class)
        .isThrownBy(
            () ->
                new ServerSettings(
                    "127.0.0.1",
                    0,
                    "secret",
                    null,
                    List.of(),
                    Set.of(),
                    Set.of(),
                    TestServer.LIMITS,
                    SiteSettings.standard(),
                    TestSignIn.of("https://idp.example")))
        .withMessageContaining("ITA_TOKEN_ROLES");
    assertThatExceptionOfType(ServerSettingException.class)
        .isThrownBy(
            () ->
                new ServerSettings(
                    "127.0.0.1",
                    0,
                    null,
                    Roles.ofToken("analyse"),
                    null,
                    List.of(),
                    Set.of(),
                    Set.of(),
                    TestServer.LIMITS,
                    SiteSettings.standard(),
                    null))
        .withMessageContaining("ITA_TOKEN_ROLES");
    assertThat(settings.withToken("secret").tokenGrants()).isNull();
  }

  private static ServerSettings settings(String host, boolean token, boolean tls, boolean proxy) {
    return new ServerSettings(
        host,
        0,
        token ? "secret" : null,
        tls ? new Tls(Path.of("key.p12"), "sesame") : null,
        proxy ? List.of("10.0.0.1", "10.1.0.0/16") : List.of(),
        Set.of(),
        Set.of(),
        TestServer.LIMITS,
        SiteSettings.standard());
  }
}
