package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.store.ChildProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Through a server whose certificate was given by an authority that the machine trusts. */
@Timeout(120)
@Tag("slow")
class SecureSendingTest {

  @TempDir private static Path store;
  private static TestAuthority authority;
  @TempDir private Path folder;

  @BeforeAll
  static void make() throws Exception {
    authority = TestAuthority.make(store);
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS", "STARTTLS"})
  void a_letter_and_a_password_go_where_nobody_reads_them(SmtpServer.Security security)
      throws Exception {
    try (ScriptedServer server = server(security)) {
      assertThat(send(server, security, "localhost")).isEqualTo("DELIVERED");
      String login =
          Base64.getEncoder()
              .encodeToString("ita\0ita\0s3cret-word".getBytes(StandardCharsets.UTF_8));
      assertThat(server.secret())
          .contains("AUTH PLAIN " + login)
          .anyMatch(each -> each.startsWith("MAIL FROM:<ita@example.go.th>"));
      assertThat(server.commands())
          .filteredOn(each -> !server.secret().contains(each))
          .allMatch(each -> each.equals("STARTTLS"));
      assertThat(server.taken()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS", "STARTTLS"})
  void a_certificate_for_another_host_is_refused(SmtpServer.Security security) throws Exception {
    try (ScriptedServer server = server(security)) {
      assertThat(send(server, security, "127.0.0.1"))
          .startsWith("QUEUED The certificate of the mail server is not trusted");
      assertThat(server.secret()).isEmpty();
      assertThat(server.commands()).noneMatch(each -> each.matches("(AUTH|MAIL).*"));
    }
  }

  private static ScriptedServer server(SmtpServer.Security security) throws Exception {
    return new ScriptedServer(authority.localhost(), security == SmtpServer.Security.TLS)
        .says("EHLO", "250-scripted|250-STARTTLS|250 AUTH PLAIN")
        .says("STARTTLS", "220 go on")
        .says("AUTH", "235 2.7.0 welcome");
  }

  private String send(ScriptedServer server, SmtpServer.Security security, String host)
      throws Exception {
    try (ChildProcess sender =
        ChildProcess.start(
            TlsSender.class,
            List.of(
                "-Djavax.net.ssl.trustStore=" + authority.trusted(),
                "-Djavax.net.ssl.trustStorePassword=" + TestAuthority.PASSWORD),
            folder.toString(),
            security.name(),
            host,
            Integer.toString(server.address().port()),
            "ita",
            "s3cret-word")) {
      return sender.line();
    }
  }
}
