package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.itaworkbook.cli.Terminal.Said;
import org.itaworkbook.cli.command.ServeOptions;
import org.itaworkbook.people.Grant;
import org.itaworkbook.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the sign-in, as the command takes and refuses them. */
final class ServeSignInTest {

  @TempDir private Path folder;

  private final List<ServeOptions> asked = new ArrayList<>();

  private Terminal terminal() {
    return new Terminal(folder)
        .serving(
            (engine, options, listening) -> {
              asked.add(options);
              listening.accept(URI.create("http://127.0.0.1:8080"));
            });
  }

  /** Of those that are needed each is left out in turn; each that is not stands alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ITA_OIDC_ISSUER",
        "ITA_OIDC_CLIENT",
        "ITA_OIDC_SECRET_FILE",
        "ITA_COOKIE_KEY_FILE",
        "ITA_PUBLIC_URL"
      })
  void half_a_sign_in_is_refused(String missing) throws IOException {
    Terminal terminal = terminal();
    signInSettings()
        .forEach((name, value) -> terminal.set(name, name.equals(missing) ? "" : value));
    Said said = terminal.run("serve");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("การลงชื่อเข้าใช้ยังขาด " + missing);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ITA_OIDC_SCOPES",
        "ITA_OIDC_AUDIENCE",
        "ITA_OIDC_ROLES_CLAIM",
        "ITA_OIDC_USER_CLAIM",
        "ITA_ROLES",
        "ITA_SIGNED_IN_SINCE"
      })
  void what_belongs_to_a_sign_in_is_not_taken_without_one(String alone) {
    Said said = terminal().set(alone, "x").run("serve");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("ITA_OIDC_ISSUER");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ITA_TOKEN, token-of-16-letters, ITA_TOKEN_ROLES",
    "ITA_OPEN_TO_THIS_MACHINE, true, ITA_TOKEN_FILE",
    "ITA_OIDC_ISSUER, http://idp.example, ITA_OIDC_ISSUER",
    "ITA_OIDC_ISSUER, http://127.idp.example, ITA_OIDC_ISSUER",
    "ITA_OIDC_SCOPES, profile, openid",
    "ITA_OIDC_AUDIENCE, ita, ITA_OIDC_AUDIENCE",
    "ITA_SIGNED_IN_SINCE, yesterday, ITA_SIGNED_IN_SINCE",
    "ITA_COOKIE_KEY_FILE, secret, ITA_COOKIE_KEY_FILE"
  })
  void a_sign_in_that_cannot_be_is_refused(String name, String value, String told)
      throws IOException {
    Terminal terminal = terminal();
    signInSettings().forEach(terminal::set);
    Said said = terminal.set(name, value).run("serve");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(told).doesNotContain("\tat ", "sesame");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_whole_sign_in_reaches_the_server_and_tells_no_secret() throws IOException {
    Terminal terminal = terminal();
    signInSettings().forEach(terminal::set);
    terminal.run("serve");
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).token()).isNull();
    assertThat(asked.get(0).signIn()).isNotNull();
    assertThat(String.valueOf(asked.get(0).signIn()))
        .contains("https://idp.example", "ita.example.go.th")
        .doesNotContain("sesame");
  }

  @Test
  void a_token_beside_a_sign_in_is_taken_with_its_roles() throws IOException {
    Terminal terminal = terminal().set("ITA_TOKEN", "token-of-16-letters");
    signInSettings().forEach(terminal::set);
    terminal.set("ITA_TOKEN_ROLES", "analyse , mail:เทศบาล*,mail::C001").run("serve");
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).token()).isEqualTo("token-of-16-letters");
    assertThat(asked.get(0).tokenGrants())
        .containsExactly(
            new Grant(Role.ANALYSE, "*", ""),
            new Grant(Role.MAIL, "เทศบาล*", ""),
            new Grant(Role.MAIL, "", "C001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "emperor",
        "analyse,",
        ",analyse",
        "mail",
        "mail:",
        "mail:*x",
        "mail:\u200B*",
        "mail:a:b:c",
        "mail:*:C001",
        "operate:กรมตัวอย่าง",
        "analyse overview",
        "analyse;overview"
      })
  void roles_of_a_token_that_cannot_be_are_refused(String roles) throws IOException {
    Terminal terminal = terminal().set("ITA_TOKEN", "token-of-16-letters");
    signInSettings().forEach(terminal::set);
    Said said = terminal.set("ITA_TOKEN_ROLES", roles).run("serve");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("ITA_TOKEN_ROLES").doesNotContain("\tat ", "16-letters");
    assertThat(asked).isEmpty();
  }

  @Test
  void the_client_proves_itself_by_a_file_a_variable_or_a_key_but_by_one_of_them()
      throws Exception {
    KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
    maker.initialize(2048);
    Path key = folder.resolve("client.pem");
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder()
                .encodeToString(maker.generateKeyPair().getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Map<String, String> proofs =
        Map.of(
            "ITA_OIDC_SECRET_FILE", "secret",
            "ITA_OIDC_SECRET", "sesame of the variable",
            "ITA_OIDC_KEY_FILE", "client.pem");
    for (String one : proofs.keySet()) {
      for (String other : proofs.keySet()) {
        Terminal terminal = terminal();
        signInSettings().forEach(terminal::set);
        terminal.set("ITA_OIDC_SECRET_FILE", "");
        proofs.forEach(
            (name, value) -> {
              if (name.equals(one) || name.equals(other)) {
                terminal.set(name, value);
              }
            });
        Said said = terminal.run("serve");
        assertThat(said.exitCode()).as(one + " " + other).isEqualTo(one.equals(other) ? 0 : 2);
        assertThat(said.err()).doesNotContain("sesame");
        if (!one.equals(other)) {
          assertThat(said.err()).contains(proofs.keySet());
        }
      }
    }
    assertThat(asked).hasSize(3);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    Terminal open = terminal();
    signInSettings().forEach(open::set);
    open.set("ITA_OIDC_SECRET_FILE", "").set("ITA_OIDC_KEY_FILE", "client.pem");
    assertThat(open.run("serve").err()).contains("chmod 600");
  }

  private Map<String, String> signInSettings() throws IOException {
    for (String name : List.of("secret", "key")) {
      Path file = folder.resolve(name);
      Files.writeString(file, name.equals("key") ? "0f".repeat(32) + "\n" : "sesame\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return Map.of(
        "ITA_OIDC_ISSUER", "https://idp.example",
        "ITA_OIDC_CLIENT", "ita",
        "ITA_OIDC_SECRET_FILE", "secret",
        "ITA_COOKIE_KEY_FILE", "key",
        "ITA_PUBLIC_URL", "https://ita.example.go.th/");
  }
}
