package org.itaworkbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.cli.Terminal.Said;
import org.itaworkbook.cli.command.ServeOptions;
import org.itaworkbook.cli.command.SiteOptions;
import org.itaworkbook.cli.command.WatchOptions;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.people.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeCommandTest {

  private static final SiteOptions SITE = new SiteOptions(null, null, List.of(), null);

  @TempDir private Path folder;

  private final List<ServeOptions> asked = new ArrayList<>();
  private final List<Long> uploads = new ArrayList<>();

  private Terminal terminal() {
    return new Terminal(folder)
        .serving(
            (engine, options, listening) -> {
              asked.add(options);
              uploads.add(engine.limits().uploadBytes());
              listening.accept(URI.create("http://127.0.0.1:8080"));
            });
  }

  @Test
  void listens_on_this_machine_only_unless_told_otherwise() {
    Said said = terminal().run("serve");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("http://127.0.0.1:8080");
    assertThat(asked)
        .containsExactly(
            new ServeOptions(
                "127.0.0.1",
                8080,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                384,
                SITE,
                WatchOptions.NONE,
                null,
                mail()));
    assertThat(uploads).containsExactly(25L << 20);
  }

  @Test
  void every_setting_reaches_the_server() throws IOException {
    Files.writeString(folder.resolve("password"), "secret\nnot this\n");
    terminal()
        .set("ITA_HOST", "0.0.0.0")
        .set("ITA_PORT", "9000")
        .set("ITA_TOKEN", "token-of-16-letters")
        .set("ITA_TOKEN_ROLES", "analyse, mail:กรมตัวอย่าง")
        .set("ITA_TLS_KEYSTORE", "key.p12")
        .set("ITA_TLS_PASSWORD_FILE", "password")
        .set("ITA_TRUSTED_PROXY", "10.0.0.1,10.1.0.0/16")
        .set("ITA_ALLOWED_HOSTS", "ita.example.go.th")
        .set("ITA_ALLOWED_ORIGINS", "https://a.go.th,https://b.go.th")
        .set("ITA_MAX_UPLOAD_MB", "10")
        .set("ITA_WORKERS", "3")
        .set("ITA_WORKER_MEMORY_MB", "256")
        .set("ITA_PUBLIC_URL", "https://ita.example.go.th")
        .set("ITA_ENVIRONMENT", "dev")
        .set("ITA_FRAME_ANCESTORS", "https://a.example, self")
        .set("ITA_OFFICE_JS", "https://cdn.example/office.js")
        .set("ITA_METRICS_PORT", "9100")
        .set("ITA_DRAIN_SECONDS", "5")
        .set("ITA_LOG", "json")
        .run("serve");
    assertThat(asked)
        .containsExactly(
            new ServeOptions(
                "0.0.0.0",
                9000,
                "token-of-16-letters",
                Roles.ofToken("analyse,mail:กรมตัวอย่าง"),
                false,
                folder.resolve("key.p12"),
                "secret",
                List.of("10.0.0.1", "10.1.0.0/16"),
                List.of("ita.example.go.th"),
                List.of("https://a.go.th", "https://b.go.th"),
                3,
                256,
                new SiteOptions(
                    "https://ita.example.go.th",
                    "dev",
                    List.of("https://a.example", "self"),
                    "https://cdn.example/office.js"),
                new WatchOptions(9100, 5, true, false),
                null,
                mail()));
    assertThat(uploads).containsExactly(10L << 20);
  }

  @Test
  void the_page_and_the_add_in_are_told_by_the_address_that_people_use() {
    assertThat(terminal().run("serve").out())
        .contains("http://127.0.0.1:8080 ", "Excel รับเฉพาะ https", "--tls-keystore")
        .doesNotContain("manifest.xml");
    assertThat(terminal().run("serve", "--public-url", "https://ita.example.go.th").out())
        .contains("https://ita.example.go.th/manifest.xml ")
        .doesNotContain("127.0.0.1");
  }

  @Test
  void a_check_tells_no_address() {
    Said said = terminal().run("serve", "--check");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("ใช้ได้ทั้งหมด").doesNotContain("127.0.0.1");
    assertThat(asked).map(options -> options.watch().onlyChecks()).containsExactly(true);
  }

  @Test
  void an_option_goes_before_its_variable() {
    terminal().set("ITA_PORT", "9000").run("serve", "--port", "9001");
    assertThat(asked).map(ServeOptions::port).containsExactly(9001);
  }

  @Test
  void an_empty_variable_is_not_set() {
    terminal().set("ITA_TOKEN", "").run("serve");
    assertThat(asked).map(ServeOptions::token).containsOnlyNulls();
  }

  @Test
  void a_port_in_use_is_told_in_a_sentence() {
    Said said =
        new Terminal(folder)
            .serving(
                (engine, options, listening) -> {
                  throw new BindException("Address already in use");
                })
            .run("serve");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("พอร์ต 8080").doesNotContain("\tat ");
  }

  private Said refused(String host, int port, BindException refused) {
    return new Terminal(folder)
        .serving(
            (engine, options, listening) -> {
              throw refused;
            })
        .run("serve", "--host", host, "--port", Integer.toString(port));
  }

  @Test
  void an_address_of_another_machine_is_no_port_in_use() {
    Said said = refused("192.0.2.1", 8080, new BindException("Cannot assign requested address"));
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .contains("192.0.2.1 ไม่ใช่ที่อยู่ของเครื่องนี้", "ITA_HOST")
        .doesNotContain("โปรแกรมอื่น");
  }

  @Test
  void a_port_of_the_administrators_is_told_with_the_way_out() {
    Said said = refused("127.0.0.1", 443, new BindException("Permission denied"));
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("พอร์ต 443", "1024", "ITA_PORT").doesNotContain("โปรแกรมอื่น");
  }

  @Test
  void a_check_tells_of_ports_that_are_taken_and_is_no_fault_since_the_server_may_run()
      throws IOException {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        ServerSocket two = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(one.getLocalPort());
      String metrics = Integer.toString(two.getLocalPort());
      Said said = terminal().run("serve", "--check", "--port", port, "--metrics-port", metrics);
      assertThat(said.exitCode()).isZero();
      assertThat(said.err())
          .contains(
              "พอร์ต " + port + " มีโปรแกรมใช้อยู่", "พอร์ต " + metrics + " มีโปรแกรมใช้อยู่");
      assertThat(terminal().run("serve", "--check", "--port", "0").err()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ITA_PROT, ITA_PORT",
    "ITA_MAIL_TEST_T0, ITA_MAIL_TEST_TO",
    "ITA_OIDC_ISUER, ITA_OIDC_ISSUER",
    "ITA_SMTP_PASWORD, ITA_SMTP_PASSWORD",
    "ITA_X, ''"
  })
  void a_setting_that_there_is_not_is_told_by_serving_and_refused_by_a_check(
      String name, String meant) {
    Said served = terminal().set(name, "geheim").run("serve");
    assertThat(served.exitCode()).isZero();
    assertThat(served.err()).contains(name + " ", meant).doesNotContain("geheim");
    Said checked = terminal().set(name, "geheim").run("serve", "--check");
    assertThat(checked.exitCode()).isEqualTo(2);
    assertThat(checked.err()).contains(name + " ", meant).doesNotContain("geheim");
    assertThat(asked).hasSize(1);
  }

  @Test
  void every_setting_that_there_is_is_known() {
    Terminal terminal = terminal();
    for (String name : List.of("ITA_LOG", "ITA_LOG_LEVEL", "ITA_LOG_FILE", "ITA_TOKEN")) {
      terminal.set(name, "");
    }
    assertThat(terminal.run("serve", "--check").exitCode()).isZero();
  }

  @Test
  void the_secrets_are_not_in_the_text_of_the_options() {
    ServeOptions options =
        new ServeOptions(
            "h",
            1,
            "t0ken",
            null,
            false,
            null,
            "pa55",
            List.of(),
            List.of(),
            List.of(),
            0,
            384,
            SITE,
            WatchOptions.NONE,
            null,
            mail());
    assertThat(options.toString()).doesNotContain("t0ken", "pa55");
  }

  /** What is not set of the mail. */
  private MailSettings mail() {
    return MailSettings.offline(folder.resolve(".ita-workbook"));
  }

  @Test
  void a_token_as_an_option_is_refused_with_the_way_out() {
    Said said = terminal().run("serve", "--token", "token-of-16-letters");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .contains("ITA_TOKEN_FILE", "ITA_TOKEN")
        .doesNotContain("token-of-16-letters");
    assertThat(terminal().run("serve", "--help").out()).doesNotContain("--token ");
    assertThat(asked).isEmpty();
  }

  @Test
  void whoever_uses_this_machine_is_let_in_only_when_told_so() {
    terminal().run("serve");
    terminal().run("serve", "--open-to-this-machine");
    terminal().set("ITA_OPEN_TO_THIS_MACHINE", "true").run("serve");
    assertThat(asked).map(ServeOptions::openToThisMachine).containsExactly(false, true, true);
  }

  @Test
  void a_token_and_no_token_at_once_are_refused() {
    Said said =
        terminal()
            .set("ITA_TOKEN", "token-of-16-letters")
            .run("serve", "--open-to-this-machine", "--lang=en");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("leave out one of the two");
    assertThat(asked).isEmpty();
  }

  @Test
  void the_address_with_the_token_that_the_server_made_is_printed_and_opened() {
    URI page = URI.create("https://127.0.0.1:8080/#token=made-by-the-server");
    Terminal terminal =
        new Terminal(folder).serving((engine, options, listening) -> listening.accept(page));
    assertThat(terminal.run("serve").out())
        .contains(
            page + " ",
            "https://127.0.0.1:8080/manifest.xml ",
            "ห้ามให้ที่อยู่นี้แก่ผู้อื่น",
            "Authorization: Bearer");
    assertThat(terminal.pages()).containsExactly(page);
  }

  @Test
  void a_token_that_was_given_is_neither_printed_nor_opened() {
    Terminal terminal = terminal().set("ITA_TOKEN", "token-of-16-letters");
    assertThat(terminal.run("serve").out()).doesNotContain("token");
    assertThat(terminal.pages()).isEmpty();
  }

  @Test
  void a_token_may_stand_in_a_file() throws IOException {
    Files.writeString(folder.resolve("token"), "token-of-16-letters\n");
    terminal().set("ITA_TOKEN_FILE", "token").run("serve");
    terminal().run("serve", "--token-file", "token");
    assertThat(asked).hasSize(2).map(ServeOptions::token).containsOnly("token-of-16-letters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "123456789012345", ""})
  void a_short_token_is_refused(String token) throws IOException {
    Files.writeString(folder.resolve("token"), token);
    Said said = terminal().set("ITA_TOKEN_FILE", "token").run("serve");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("อย่างน้อย 16 ตัวอักษร");
    if (!token.isEmpty()) {
      assertThat(terminal().set("ITA_TOKEN", token).run("serve").exitCode()).isEqualTo(2);
    }
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ITA_TOKEN_FILE, rw-r--r--",
    "ITA_TLS_PASSWORD_FILE, rw-r-----",
    "ITA_TLS_KEYSTORE, rw----r--",
    "ITA_SMTP_PASSWORD_FILE, rw--w----",
    "ITA_DATABASE_PASSWORD_FILE, rw-rw-rw-"
  })
  void a_secret_that_others_can_read_is_refused_with_the_command_that_mends_it(
      String variable, String rights) throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path secret = Files.writeString(open.resolve("my secret"), "token-of-16-letters");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString(rights));
    Terminal terminal =
        terminal().set("ITA_SMTP_URL", "smtp://127.0.0.1:1").set(variable, "open/my secret");
    Said said = terminal.run("serve");
    assertThat(said.exitCode()).isEqualTo(2);
    String command = "chmod 600 '" + secret + "'";
    assertThat(said.err()).contains(command);
    assertThat(new ProcessBuilder("sh", "-c", command).start().waitFor()).isZero();
    assertThat(terminal.run("serve").exitCode()).isZero();
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString(rights));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx------"));
    assertThat(terminal.run("serve").exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "ITA_LOG_LEVEL, LOUD, 'LOUD ซึ่งไม่ใช่ค่าที่ใช้ได้ (ERROR, WARN, INFO, DEBUG)'",
    "ITA_LOG, xml, 'xml ซึ่งไม่ใช่ค่าที่ใช้ได้ (text, json)'",
    "ITA_LOG_FILE, nowhere/log, nowhere/log (ITA_LOG_FILE)",
    "ITA_LOG_FILE, ., ITA_LOG_FILE"
  })
  void a_log_that_cannot_be_is_told(String variable, String value, String sentence) {
    Said said = terminal().set(variable, value).run("serve");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(sentence);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ITA_LOG_LEVEL, warn", "ITA_LOG_LEVEL, ' '", "ITA_LOG_FILE, log", "ITA_LOG_FILE, ''"})
  void a_log_that_can_be_is_taken(String variable, String value) {
    assertThat(terminal().set(variable, value).run("serve").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/ita?user=ita&password=Geheim1",
        "jdbc:postgresql://db/ita?password=Geheim1",
        "jdbc:postgresql://db/ita?user=ita&sslpassword=Geheim1",
        "jdbc:postgresql://ita:Geheim1@db/ita"
      })
  void a_password_in_the_url_of_the_database_is_refused(String url) {
    Said said = terminal().run("serve", "--database-url", url);
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("ITA_DATABASE_PASSWORD_FILE").doesNotContain("Geheim1");
    assertThat(asked).isEmpty();
  }
}
