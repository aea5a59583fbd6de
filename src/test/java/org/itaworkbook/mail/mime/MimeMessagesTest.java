package org.itaworkbook.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.mail.TestMessages;
import org.itaworkbook.text.FileNames;
import org.itaworkbook.units.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeMessagesTest {

  private static final String KEY = "k".repeat(64);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "กองคลัง\r\nBcc: all@example.com",
        "กองคลัง\nBcc: all@example.com",
        "กองคลัง\rBcc: all@example.com",
        "กองคลัง\u2028Bcc: all@example.com",
        "กองคลัง\u0000\u0085Bcc: all@example.com"
      })
  void a_line_break_in_a_name_starts_no_header(String name) throws Exception {
    byte[] bytes = MimeMessages.message(mail(name), TestMessages.FROM, null, KEY, Instant.EPOCH);
    MimeMessage message = parsed(bytes);
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(Collections.list(message.getAllHeaders()))
        .map(header -> header.getName())
        .containsExactlyInAnyOrder(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "X-Auto-Response-Suppress");
  }

  @Test
  void what_is_sent_twice_has_one_message_id() throws Exception {
    byte[] once = MimeMessages.message(mail("ก"), TestMessages.FROM, null, KEY, Instant.EPOCH);
    byte[] again = MimeMessages.message(mail("ก"), TestMessages.FROM, null, KEY, Instant.now());
    assertThat(parsed(once).getMessageID())
        .isEqualTo(parsed(again).getMessageID())
        .endsWith("@example.go.th>");
  }

  @Test
  void a_draft_opens_unsent_and_has_no_sender() throws Exception {
    MimeMessage draft = parsed(MimeMessages.draft(mail("กองคลัง"), null));
    assertThat(draft.getHeader("X-Unsent")).containsExactly("1");
    assertThat(draft.getFrom()).isNull();
    assertThat(draft.getMessageID()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "กองคลัง",
        "สำนักงานปลัดกระทรวงแรงงาน กองบริหารทรัพยากรบุคคลและการคลัง",
        "กอง A (ที่ 1)"
      })
  void a_thai_name_is_written_for_old_programs_and_for_new_ones(String name) throws Exception {
    MimeMessage message =
        parsed(MimeMessages.message(mail(name), TestMessages.FROM, null, KEY, Instant.EPOCH));
    Multipart all = (Multipart) message.getContent();
    assertThat(all.getCount()).isEqualTo(3);
    for (int i = 1; i < all.getCount(); i++) {
      expectName(all.getBodyPart(i), mail(name).attachments().get(i - 1).name());
    }
  }

  private static void expectName(BodyPart attachment, String file) throws Exception {
    for (String[] header :
        new String[][] {{"Content-Disposition", "filename"}, {"Content-Type", "name"}}) {
      String value = attachment.getHeader(header[0])[0];
      Matcher old =
          Pattern.compile("[;\\s]" + header[1] + "=\"(=\\?UTF-8\\?B\\?[^\"]*)\"").matcher(value);
      assertThat(old.find()).as(value).isTrue();
      assertThat(MimeUtility.decodeText(old.group(1))).isEqualTo(file);
      assertThat(value).containsPattern("[;\\s]" + header[1] + "\\*(?:0\\*)?=UTF-8''");
    }
    assertThat(attachment.getFileName()).isEqualTo(file);
  }

  @Test
  void every_line_is_short_and_plain() {
    byte[] bytes =
        MimeMessages.message(
            mail("กองคลัง".repeat(40)), TestMessages.FROM, TestMessages.FROM, KEY, Instant.EPOCH);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text.chars()).allMatch(c -> c < 128);
    assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 998);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
  }

  private static UnitMessage mail(String name) {
    return new UnitMessage(
        MailAddress.parse("unit@example.go.th").orElseThrow(),
        "ผล ITA ของ" + name,
        "เรียน " + name,
        "<p>เรียน</p>",
        List.of(
            Attachment.workbook(FileNames.stem("ITA " + name) + ".xlsx", new byte[100]),
            Attachment.calendar(FileNames.stem("ITA " + name) + ".ics", new byte[10])));
  }

  private static MimeMessage parsed(byte[] bytes) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }
}
