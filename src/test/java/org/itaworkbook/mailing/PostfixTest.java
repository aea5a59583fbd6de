package org.itaworkbook.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.engine.ManyUnits;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.mail.settings.SmtpServer;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.units.Division;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred units through a mail server that agencies really run. */
@Slow(Slow.Why.POSTFIX)
class PostfixTest {

  private static final int UNITS = 200;

  @TempDir private Path folder;

  @Test
  void each_of_two_hundred_units_gets_its_own_workbook_once() throws Exception {
    Assumptions.assumeTrue(PostfixServer.canRun(), "Postfix is not installed, or this is not root");
    Engine engine =
        new Engine(
            YearFolders.load(List.of(Path.of("workbook-templates"))),
            UploadLimits.DEFAULT,
            Clock.systemUTC());
    try (PostfixServer postfix = PostfixServer.start();
        Mailing mailing = new Mailing(engine, settings(postfix), Clock.systemUTC())) {
      Division division = engine.divide(ManyUnits.workbook(UNITS), AssessmentOptions.DEFAULT);
      MailPlan plan = mailing.plan(division, LetterKind.SHARE);
      assertThat(mailing.send(plan, UNITS, plan.digest(), Actor.COMMAND, "")).hasSize(UNITS);
      assertThat(mailing.deliverDue()).isEmpty();
      assertThat(mailing.outbox().list())
          .map(Delivery::state)
          .containsOnly(DeliveryState.DELIVERED);
      postfix.await(UNITS, Duration.ofMinutes(2));
      checkMessages(postfix, division);
    }
  }

  private MailSettings settings(PostfixServer postfix) {
    return new MailSettings(
        Mailbox.of("ศูนย์ ITA <ita@example.go.th>"),
        null,
        SmtpServer.of("smtp://127.0.0.1:" + postfix.port(), null),
        Set.of("example.go.th"),
        null,
        0,
        Duration.ofMinutes(3),
        new DatabaseLocation(folder, null, null));
  }

  private static void checkMessages(PostfixServer postfix, Division division) throws Exception {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Path file : postfix.delivered()) {
      try (InputStream in = Files.newInputStream(file)) {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
        assertThat(ids.add(message.getMessageID())).isTrue();
        var attachment = ((Multipart) message.getContent()).getBodyPart(1);
        names.add(attachment.getFileName());
        byte[] bytes = attachment.getInputStream().readAllBytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
          String unit =
              workbook.getProperties().getCustomProperties().getProperty("ITA-Unit").getLpwstr();
          assertThat(attachment.getFileName()).startsWith("ITA 2568 " + unit + " สำนักงาน");
          assertThat(message.getAllRecipients()[0])
              .hasToString("unit" + Integer.parseInt(unit.substring(1)) + "@example.go.th");
        }
      }
    }
    assertThat(ids).hasSize(UNITS);
    assertThat(names).containsExactlyInAnyOrderElementsOf(division.fileNames());
  }
}
