package org.itaworkbook.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.letters.PlannedMessage;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.LetterWords;
import org.itaworkbook.store.DatabaseLocation;
import org.itaworkbook.units.Division;
import org.itaworkbook.units.Example;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of letters, for whom the workbook names, and the day to answer by that comes along. */
class CopiesTest {

  private static final Path TEMPLATES = Path.of("workbook-templates");
  private static final Clock JANUARY =
      Clock.fixed(Instant.parse("2026-01-15T02:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final Engine engine =
      new Engine(YearFolders.load(List.of(TEMPLATES)), UploadLimits.DEFAULT, JANUARY);

  private static Division division() {
    LetterWords words = new LetterWords(null, null, null, "boss@example.go.th");
    List<UnitShare> shares =
        Example.shares().stream()
            .map(
                each ->
                    new UnitShare(
                        each.framework(),
                        each.agency().with(words),
                        each.round(),
                        each.unit(),
                        each.questions(),
                        each.measures(),
                        each.progress(),
                        LocalDate.of(2026, 1, 31)))
            .toList();
    return new Division(Example.ANALYSIS, Example.register(), shares, List.of());
  }

  private Mailing mailing(@Nullable MailAddress testTo, Set<String> domains) {
    return new Mailing(
        engine,
        new MailSettings(
            null,
            null,
            null,
            domains,
            testTo,
            0,
            Duration.ofMinutes(3),
            new DatabaseLocation(folder, null, null)),
        JANUARY);
  }

  @Test
  void each_unit_with_an_address_has_its_copy_sent_once() {
    try (Mailing mailing = mailing(null, Set.of())) {
      MailPlan plan = mailing.plan(division(), LetterKind.SHARE);
      List<PlannedMessage> copies = plan.messages().stream().filter(PlannedMessage::copy).toList();
      List<String> units =
          plan.messages().stream()
              .filter(each -> !each.copy())
              .map(each -> each.share().unit().code().value())
              .distinct()
              .toList();
      assertThat(copies)
          .allMatch(each -> each.recipient().toString().equals("boss@example.go.th"))
          .allMatch(each -> each.subject().startsWith("สำเนา: ผล ITA"))
          .map(each -> each.share().unit().code().value())
          .isEqualTo(units);
      assertThat(plan.messages()).allMatch(each -> each.calendar() != null);
    }
  }

  @Test
  void in_a_test_a_copy_goes_where_all_mail_goes() {
    MailAddress test = Mailbox.of("test@example.go.th").address();
    try (Mailing mailing = mailing(test, Set.of())) {
      assertThat(mailing.plan(division(), LetterKind.SHARE).messages())
          .allMatch(each -> each.recipient().equals(test))
          .anyMatch(each -> each.copy() && each.subject().contains("boss@example.go.th"));
    }
  }

  @Test
  void no_copy_goes_to_a_domain_that_is_not_allowed() {
    try (Mailing mailing = mailing(null, Set.of("elsewhere.go.th"))) {
      assertThat(mailing.plan(division(), LetterKind.SHARE).messages())
          .allMatch(each -> each.plan() == PlannedMessage.Plan.NOT_ALLOWED);
    }
  }

  @Test
  void of_a_workbook_without_any_score_only_reminders_are_due() throws Exception {
    byte[] example = Files.readAllBytes(TEMPLATES.resolve("2568/example.xlsx"));
    byte[] fresh =
        engine.templates().filled(new FiscalYear(2569), "scores", example, null, Agency.UNKNOWN);
    Division division = engine.divide(fresh, AssessmentOptions.DEFAULT);
    try (Mailing mailing = mailing(null, Set.of())) {
      MailPlan plan = mailing.plan(division, LetterKind.SHARE);
      assertThat(plan.due()).isEmpty();
      assertThat(plan.nothingDue().th()).contains("สมุดงานยังไม่มีคะแนนเลย");
      assertThat(mailing.plan(division, LetterKind.REMINDER).due()).isNotEmpty();
    }
  }

  @Test
  void the_calendar_comes_after_the_workbook() throws Exception {
    try (Mailing mailing = mailing(null, Set.of())) {
      Map<String, byte[]> drafts =
          mailing.drafts(mailing.plan(division(), LetterKind.SHARE).only(List.of("U03")));
      byte[] draft =
          Objects.requireNonNull(drafts.get("U03 ศูนย์บริการประชาชน boss@example.go.th.eml"));
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(draft));
      Multipart all = (Multipart) message.getContent();
      assertThat(message.getAllRecipients()[0]).hasToString("boss@example.go.th");
      assertThat(all.getCount()).isEqualTo(3);
      assertThat(all.getBodyPart(1).getFileName()).endsWith(".xlsx");
      assertThat(all.getBodyPart(2).getFileName()).isEqualTo("ITA 2568 U03 กำหนดส่ง.ics");
      assertThat(all.getBodyPart(2).getContentType()).startsWith("text/calendar; charset=UTF-8");
    }
  }
}
