package org.itaworkbook.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message of a test, as it is opened; the file is to be read in a review. */
class TestModeGoldenTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/org/itaworkbook/mailing/test-mode.txt");

  @TempDir private Path folder;

  @Test
  void in_a_test_a_message_says_whom_it_would_have_gone_to() throws Exception {
    Path templates = Path.of("workbook-templates");
    Engine engine =
        new Engine(YearFolders.load(List.of(templates)), UploadLimits.DEFAULT, Clock.systemUTC());
    byte[] example = Files.readAllBytes(templates.resolve("2568/example.xlsx"));
    try (Mailing mailing = new Mailing(engine, settings(), Clock.systemUTC())) {
      Map<String, byte[]> drafts =
          mailing.drafts(
              mailing.plan(engine.divide(example, AssessmentOptions.DEFAULT), LetterKind.SHARE));
      byte[] draft = drafts.get("U03 ศูนย์บริการประชาชน service@example.go.th.eml");
      assertThat(shown(Objects.requireNonNull(draft))).isEqualTo(Files.readString(GOLDEN));
    }
  }

  private MailSettings settings() {
    return new MailSettings(
        null,
        null,
        null,
        Set.of(),
        Mailbox.of("test@example.go.th").address(),
        0,
        Duration.ofMinutes(3),
        new DatabaseLocation(folder, null, null));
  }

  private static String shown(byte[] draft) throws Exception {
    MimeMessage message =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(draft));
    Multipart all = (Multipart) message.getContent();
    Multipart words = (Multipart) all.getBodyPart(0).getContent();
    BodyPart attachment = all.getBodyPart(1);
    return "To: %s%nSubject: %s%nX-Unsent: %s%nAttachment: %s%n%n%s%n%s"
        .formatted(
            message.getAllRecipients()[0],
            message.getSubject(),
            message.getHeader("X-Unsent")[0],
            attachment.getFileName(),
            words.getBodyPart(0).getContent(),
            words.getBodyPart(1).getContent())
        .replace("\r\n", "\n");
  }
}
