package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.handlers.Readiness;
import org.itaworkbook.http.metrics.PrometheusText;
import org.itaworkbook.mail.outbox.Sending;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterFiguresTest {

  @TempDir private Path folder;

  private static String figures(Mailing mailing) {
    PrometheusText text = new PrometheusText();
    new LetterFigures(mailing, new Readiness(() -> true), Clock.systemUTC()).write(text);
    return text.toString();
  }

  @Test
  void acts_that_are_written_down_and_a_pause_are_told_once_the_outbox_is_open() {
    Engine engine =
        new Engine(
            YearFolders.load(List.of(Path.of("workbook-templates"))),
            UploadLimits.DEFAULT,
            Clock.systemUTC());
    try (Mailing mailing =
        new Mailing(engine, MailSettings.offline(folder.resolve("data")), Clock.systemUTC())) {
      assertThat(figures(mailing))
          .contains("ita_outbox_open 0\n")
          .doesNotContain("ita_sending_paused", "ita_audit_rows");
      mailing.note(new Actor("COOKIE", "s-1", "สมชาย", ""), Act.of(Act.Kind.SIGN_IN, "SIGNED_IN"));
      assertThat(figures(mailing))
          .contains(
              "ita_outbox_open 1\n",
              "ita_sending_paused 0\n",
              "ita_audit_rows{act=\"sign_in\"} 1\n",
              "ita_audit_rows{act=\"pause\"} 0\n")
          .doesNotContain("สมชาย", "s-1");
      mailing.outbox().sending().pause(Sending.Pause.ASKED, Actor.COMMAND);
      assertThat(figures(mailing))
          .contains("ita_sending_paused 1\n", "ita_audit_rows{act=\"pause\"} 1\n");
    }
  }
}
