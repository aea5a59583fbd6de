package org.itaworkbook.mail.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpServerTest {

  @ParameterizedTest
  @CsvSource({
    "smtp://127.0.0.1:2525, CLEAR 127.0.0.1:2525",
    "smtp://localhost, CLEAR localhost:25",
    "smtp://192.0.2.1, STARTTLS 192.0.2.1:587",
    "smtp://ita%40example.go.th@192.0.2.1:25, STARTTLS 192.0.2.1:25",
    "smtps://192.0.2.1, TLS 192.0.2.1:465",
    "smtps://ita@127.0.0.1:4650, TLS 127.0.0.1:4650"
  })
  void nothing_goes_in_the_clear_but_to_this_machine(String url, String server) {
    assertThat(SmtpServer.of(url, "word")).hasToString(server);
  }

  @Test
  void a_user_may_hold_an_at_sign() {
    assertThat(SmtpServer.of("smtps://ita%40example.go.th@192.0.2.1", "word").user())
        .isEqualTo("ita@example.go.th");
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.go.th, ใช้ไม่ได้",
    "example.go.th, ใช้ไม่ได้",
    "smtps://, ใช้ไม่ได้",
    "smtps://ita:s3cret@192.0.2.1, อย่าใส่รหัสผ่าน",
    "smtps://ita:s3cret@192.0.2.1:nowhere, ใช้ไม่ได้"
  })
  void what_cannot_be_is_refused_without_saying_the_password(String url, String sentence) {
    assertThatThrownBy(() -> SmtpServer.of(url, null))
        .isInstanceOfSatisfying(
            MailSettingException.class,
            e -> assertThat(e.text().th()).contains(sentence).doesNotContain("s3cret"));
  }

  @Test
  void a_user_needs_a_password() {
    assertThatThrownBy(() -> SmtpServer.of("smtps://ita@192.0.2.1", null))
        .isInstanceOf(MailSettingException.class);
  }
}
