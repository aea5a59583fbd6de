package org.itaworkbook.http.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.NotPermittedException;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.Query;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.http.exchange.ZipArchive;
import org.itaworkbook.json.units.DeliveriesJson;
import org.itaworkbook.json.units.MailPlanJson;
import org.itaworkbook.json.units.MailPlanJson.Sample;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.letters.LetterText;
import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.letters.PlannedMessage;
import org.itaworkbook.mail.outbox.DailyCapException;
import org.itaworkbook.mail.outbox.PersonCapException;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Claim;
import org.itaworkbook.people.Permits;
import org.itaworkbook.people.Whose;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.units.Division;
import org.itaworkbook.units.RoundId;
import org.itaworkbook.workers.Work.Divide;
import org.itaworkbook.workers.Work.LogDeliveries;
import org.itaworkbook.workers.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Letters to the units of a score workbook: shows who would get what, makes drafts, sends, or gives
 * the workbook back with what became of the letters.
 */
public record SendDeliveries(Workers workers, Mailing mailing) implements Route {

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange exchange) {
    Upload upload = exchange.upload();
    String mode = exchange.query().parameter("mode").orElse("preview");
    if (mode.equals("log")) {
      return log(upload, exchange);
    }
    LetterKind letter = letter(exchange);
    LocalDate due = exchange.query().due(mailing.today(), letter);
    Division division =
        workers
            .call(new Divide(upload.bytes(), exchange.query().options()), exchange::isAbandoned)
            .withDue(due);
    demandOwn(
        whose(division.analysis().scores()), List.of(), Fingerprint.of(upload.bytes()), exchange);
    MailPlan plan = chosen(mailing.plan(division, letter), exchange);
    return switch (mode) {
      case "preview" -> preview(plan, exchange);
      case "drafts" -> drafts(plan, exchange);
      case "send" -> send(plan, Fingerprint.of(upload.bytes()), exchange);
      default -> throw Query.notAmong("mode", mode, "preview, drafts, send, log");
    };
  }

  private static Whose whose(Scores scores) {
    return new Whose(
        Objects.requireNonNullElse(scores.agency().name(), ""), RoundId.of(scores).agency());
  }

  /**
   * Sees to it that the caller may write letters of an agency.
   *
   * @param letters their numbers in the outbox, as far as they have some
   * @param workbook the SHA-256 of the file that was sent in; null where none was
   * @throws NotPermittedException that says why not, before any letter is made
   */
  static void demandOwn(
      Whose agency, List<Long> letters, @Nullable String workbook, Exchange exchange) {
    Claim claim = Permits.claim(exchange.person(), agency);
    if (claim != Claim.SAME) {
      throw NotPermittedException.otherAgency(
          Problem.of(
              ProblemType.OTHER_AGENCY,
              Messages.text("http.agency." + claim, OneLine.of(agency.name()))),
          agency.name(),
          letters,
          workbook);
    }
  }

  /** The letters to the units that the caller names; to all where it names none. */
  private static MailPlan chosen(MailPlan plan, Exchange exchange) {
    String named = exchange.query().parameter("units").orElse("");
    List<String> codes =
        Arrays.stream(named.split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    List<String> unknown = plan.unknown(codes);
    if (!unknown.isEmpty()) {
      throw Query.invalid(Messages.text("http.parameter.units", String.join(", ", unknown)));
    }
    return codes.isEmpty() ? plan : plan.only(codes);
  }

  private static LetterKind letter(Exchange exchange) {
    return exchange
        .query()
        .parameter("letter")
        .map(
            text ->
                switch (text) {
                  case "share" -> LetterKind.SHARE;
                  case "reminder" -> LetterKind.REMINDER;
                  default -> throw Query.notAmong("letter", text, "share, reminder");
                })
        .orElse(LetterKind.SHARE);
  }

  private HttpResponse preview(MailPlan plan, Exchange exchange) {
    Sample sample =
        plan.sample(exchange.query().parameter("unit").orElse(null)).map(this::sample).orElse(null);
    return HttpResponse.json(
        MailPlanJson.of(
            plan, sample, mailing.hindranceOverHttp().orElse(null), exchange.language()),
        exchange.language());
  }

  private Sample sample(PlannedMessage mail) {
    LetterText text = mailing.text(mail);
    return Sample.of(mail, text.plain(), text.html());
  }

  /** With a note where some were not made, since a zip has no other place to say so. */
  private HttpResponse drafts(MailPlan plan, Exchange exchange) {
    Map<String, byte[]> files = new LinkedHashMap<>(mailing.drafts(plan));
    mailing.note(exchange.actor(), drafted(plan, files.size()));
    if (!plan.notAllowed().isEmpty()) {
      String note = plan.withheld().in(exchange.language()) + "\r\n";
      files.put(
          Messages.thai("http.drafts.withheld") + ".txt", note.getBytes(StandardCharsets.UTF_8));
    }
    return ZipArchive.answer(files, Messages.thai("http.drafts") + ".zip");
  }

  private static Act drafted(MailPlan plan, int letters) {
    return Act.ofLetters(Act.Kind.DRAFTS, agency(plan.division()), letters, "MADE");
  }

  private static String agency(Division division) {
    return OneLine.of(Objects.requireNonNullElse(division.analysis().scores().agency().name(), ""));
  }

  private HttpResponse send(MailPlan plan, String workbook, Exchange exchange) {
    String typed = exchange.query().parameter("confirm").orElse("");
    if (!typed.matches("[0-9]{1,6}")) {
      throw Query.invalid(Messages.text("http.parameter.confirm", typed));
    }
    mailing.settings().demandSendingOverHttp();
    String digest = exchange.query().parameter("digest").orElse("");
    if (digest.isEmpty() && !plan.due().isEmpty()) {
      throw Query.invalid(Messages.text("http.parameter.digest"));
    }
    try {
      List<Delivery> queued =
          mailing.send(plan, Integer.parseInt(typed), digest, exchange.actor(), workbook);
      return HttpResponse.json(DeliveriesJson.of(queued, exchange.language()), exchange.language());
    } catch (DailyCapException | PersonCapException e) {
      throw NotPermittedException.tooMany(Problem.of(e), agency(plan.division()), workbook);
    }
  }

  private HttpResponse log(Upload upload, Exchange exchange) {
    return HttpResponse.workbook(
        workers.call(
            new LogDeliveries(
                upload.bytes(), ListDeliveries.seen(mailing, exchange), exchange.query().options()),
            exchange::isAbandoned),
        AttachmentName.copy(upload.fileName(), "-log"));
  }
}
