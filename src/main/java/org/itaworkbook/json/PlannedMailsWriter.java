package org.itaworkbook.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.PlannedMessage;
import org.itaworkbook.letters.PlannedMessage.Plan;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.ShareLine;
import org.itaworkbook.units.Unit;
import org.jspecify.annotations.Nullable;

/** Writes for programs who would get what. */
public final class PlannedMailsWriter {

  /** A message whose words are shown whole. */
  public record Sample(PlannedMessage mail, String plain, String html) {}

  private PlannedMailsWriter() {}

  /**
   * One JSON object, on one line; its {@code due} is the number to confirm.
   *
   * @param sample null for none
   * @param hindrance why nothing can be sent; null where letters can
   */
  public static String write(
      List<PlannedMessage> mails,
      List<Unit> unreachable,
      List<Finding> findings,
      @Nullable Sample sample,
      @Nullable Text hindrance,
      Locale locale) {
    JsonObject document = new JsonObject();
    document.addProperty("due", mails.stream().filter(each -> each.plan() == Plan.SEND).count());
    document.add("messages", JsonWriting.array(mails, PlannedMailsWriter::mail));
    document.add(
        "unreachable",
        JsonWriting.array(
            unreachable,
            unit -> {
              JsonObject written = new JsonObject();
              written.addProperty("unit", unit.code().value());
              written.addProperty("unitName", unit.name());
              return written;
            }));
    document.add("sample", sample == null ? JsonNull.INSTANCE : sample(sample));
    document.addProperty("sending", hindrance == null ? null : hindrance.in(locale));
    document.add(
        "findings", JsonWriting.array(findings, each -> FindingWriting.finding(each, locale)));
    return JsonWriting.compact(document);
  }

  private static JsonElement mail(PlannedMessage mail) {
    JsonObject written = new JsonObject();
    written.addProperty("unit", mail.share().unit().code().value());
    written.addProperty("unitName", mail.share().unit().name());
    written.addProperty("address", mail.address().toString());
    written.addProperty("recipient", mail.recipient().toString());
    written.addProperty("letter", mail.letter().name());
    written.addProperty("plan", mail.plan().name());
    written.addProperty("questions", mail.share().questions().size());
    written.add(
        "low", JsonWriting.texts(mail.share().low().stream().map(ShareLine::code).toList()));
    written.addProperty("measures", mail.measures());
    written.addProperty("subject", mail.subject());
    written.addProperty("attachment", mail.attachment());
    Delivery sent = mail.sent();
    written.add("delivery", sent == null ? JsonNull.INSTANCE : sent(sent));
    return written;
  }

  private static JsonElement sent(Delivery sent) {
    JsonObject written = new JsonObject();
    written.addProperty("id", sent.id());
    written.addProperty("state", sent.state().name());
    return written;
  }

  private static JsonElement sample(Sample sample) {
    JsonObject written = new JsonObject();
    written.addProperty("address", sample.mail().address().toString());
    written.addProperty("subject", sample.mail().subject());
    written.addProperty("text", sample.plain());
    written.addProperty("html", sample.html());
    return written;
  }
}
