package org.itaworkbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class CertificateTest {

  @TempDir private Path folder;

  @Test
  void it_is_for_this_machine_and_the_names_that_are_given() throws Exception {
    LocalServer.certificate(folder, "ita.example.go.th", "192.0.2.7");
    X509Certificate certificate = certificate();
    assertThat(certificate.getSubjectAlternativeNames())
        .map(name -> name.get(1).toString())
        .containsExactlyInAnyOrder(
            "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "ita.example.go.th", "192.0.2.7");
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    long days =
        (certificate.getNotAfter().getTime() - certificate.getNotBefore().getTime()) / 86_400_000;
    assertThat(days).isEqualTo(820);
  }

  @Test
  void key_and_password_are_for_nobody_else() throws Exception {
    String said = LocalServer.certificate(folder);
    for (String name : List.of("keystore.p12", "password", "token")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .isEqualTo("rw-------");
    }
    assertThat(said)
        .doesNotContain(Files.readString(folder.resolve("password")).strip())
        .doesNotContain(Files.readString(folder.resolve("token")).strip());
    assertThat(folder.resolve("token")).content().matches("[A-Za-z0-9_-]{32}\n");
  }

  @Test
  void it_says_in_both_languages_how_to_trust_it_and_ends_with_the_command() throws Exception {
    String said = LocalServer.certificate(folder, "ita.example.go.th");
    assertThat(said)
        .contains("ต้องเชื่อถือใบรับรองนี้", "must trust it first", "Windows", "macOS", "Linux")
        .endsWith(
            "  scripts/ita serve --tls-keystore %1$s/keystore.p12 --tls-password-file %1$s/password --token-file %1$s/token --allowed-hosts ita.example.go.th\n"
                .formatted(folder.toRealPath()));
  }

  @Test
  void another_is_made_only_when_told() throws Exception {
    LocalServer.certificate(folder);
    X509Certificate first = certificate();
    String token = Files.readString(folder.resolve("token"));
    assertThatIOException()
        .isThrownBy(() -> LocalServer.certificate(folder))
        .withMessageContaining("มีใบรับรองอยู่แล้ว")
        .withMessageContaining("--renew replaces it");
    assertThat(certificate()).isEqualTo(first);
    LocalServer.certificate(folder, "--renew");
    assertThat(certificate()).isNotEqualTo(first);
    assertThat(folder.resolve("token")).hasContent(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a;b", "--what", "$(x)"})
  void what_is_no_name_is_refused(String name) {
    assertThatIOException()
        .isThrownBy(() -> LocalServer.certificate(folder, name))
        .withMessageContaining("scripts/certificate: ");
    assertThat(folder).isEmptyDirectory();
  }

  private X509Certificate certificate() throws Exception {
    try (InputStream stream = Files.newInputStream(folder.resolve("ita.crt"))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
    }
  }
}
