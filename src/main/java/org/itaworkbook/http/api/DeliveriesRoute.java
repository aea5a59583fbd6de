package org.itaworkbook.http.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.exchange.AttachmentName;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.HttpResponse;
import org.itaworkbook.http.exchange.Multipart;
import org.itaworkbook.http.exchange.Route;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.http.exchange.ZipArchive;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.json.units.DeliveriesJson;
import org.itaworkbook.json.units.MailPlanJson;
import org.itaworkbook.json.units.MailPlanJson.Sample;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.LetterText;
import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.letters.PlannedMessage;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.text.Messages;
import org.itaworkbook.units.Division;
import org.itaworkbook.units.Letter;

/**
 * Letters to the units of a score workbook: shows who would get what, makes drafts, sends, or gives
 * the workbook back with what became of the letters.
 */
public final class DeliveriesRoute extends Route {

  static final String PATH = "/api/v1/deliveries";

  private static final long serialVersionUID = 1L;

  private final transient Engine engine;
  private final transient Mailing mailing;

  public DeliveriesRoute(Engine engine, Mailing mailing) {
    super(PATH, "POST");
    this.engine = engine;
    this.mailing = mailing;
  }

  @Override
  public boolean heavy() {
    return true;
  }

  @Override
  public HttpResponse answer(Exchange call) throws IOException {
    try (Upload sent = call.upload()) {
      byte[] workbook = UnitsRoute.workbook(sent);
      String mode = call.parameter("mode").orElse("preview");
      if (mode.equals("log")) {
        return log(workbook, call, sent);
      }
      Letter letter = letter(call);
      LocalDate due = call.due(mailing.today(), letter);
      Division division = engine.divide(workbook, UnitsRoute.options(call)).withDue(due);
      MailPlan plan = mailing.plan(division, letter);
      return switch (mode) {
        case "preview" -> preview(plan, call);
        case "drafts" -> drafts(plan, call);
        case "send" -> send(plan, call);
        default -> throw Exchange.notAmong("mode", mode, "preview, drafts, send, log");
      };
    }
  }

  private static Letter letter(Exchange call) {
    return call.parameter("letter")
        .map(
            text ->
                switch (text) {
                  case "share" -> Letter.SHARE;
                  case "reminder" -> Letter.REMINDER;
                  default -> throw Exchange.notAmong("letter", text, "share, reminder");
                })
        .orElse(Letter.SHARE);
  }

  private HttpResponse preview(MailPlan plan, Exchange call) {
    Sample sample = plan.sample(call.parameter("unit").orElse(null)).map(this::sample).orElse(null);
    return json(
        MailPlanJson.of(
            plan.mails(),
            plan.unreachable(),
            plan.division().findings(),
            sample,
            mailing.hindrance().orElse(null),
            call.language()),
        call);
  }

  private Sample sample(PlannedMessage mail) {
    LetterText text = mailing.text(mail);
    return Sample.of(mail, text.plain(), text.html());
  }

  /** With a note where some were not made, since a zip has no other place to say so. */
  private HttpResponse drafts(MailPlan plan, Exchange call) {
    Map<String, byte[]> files = new LinkedHashMap<>(mailing.drafts(plan));
    if (!plan.notAllowed().isEmpty()) {
      String note = plan.withheld().in(call.language()) + "\r\n";
      files.put(
          Messages.thai("http.drafts.withheld") + ".txt", note.getBytes(StandardCharsets.UTF_8));
    }
    return ZipArchive.answer(files, Messages.thai("http.drafts") + ".zip");
  }

  private HttpResponse send(MailPlan plan, Exchange call) {
    String typed = call.parameter("confirm").orElse("");
    if (!typed.matches("[0-9]{1,6}")) {
      throw Exchange.invalid(Messages.text("http.parameter.confirm", typed));
    }
    List<Delivery> queued = mailing.send(plan, Integer.parseInt(typed));
    return json(DeliveriesJson.of(queued, call.language()), call);
  }

  private HttpResponse log(byte[] workbook, Exchange call, Upload sent) throws IOException {
    List<Delivery> all =
        mailing.settings().database().exists() ? mailing.outbox().list() : List.of();
    String name =
        AttachmentName.copy(
            (Multipart.isForm(sent) ? Multipart.file(sent) : sent).fileName(), "-log");
    return HttpResponse.bytes(
            200,
            AssessmentsRoute.XLSX,
            engine.withDeliveries(workbook, all, UnitsRoute.options(call)))
        .with("Content-Disposition", AttachmentName.attachment(name));
  }

  /** JSON that holds sentences in the caller's language. */
  static HttpResponse json(JsonDocument document, Exchange call) {
    return HttpResponse.json(document)
        .with("Content-Language", call.language().getLanguage())
        .with("Vary", "Accept-Language");
  }
}
