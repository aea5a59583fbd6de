package org.itaworkbook.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.units.Delivery;
import org.itaworkbook.units.PlannedMail;
import org.itaworkbook.units.PlannedMail.Plan;
import org.itaworkbook.units.ShareLine;
import org.itaworkbook.units.Unit;
import org.jspecify.annotations.Nullable;

/** Writes for programs who would get what. */
public final class PlannedMailsWriter {

  private PlannedMailsWriter() {}

  /**
   * One JSON object, on one line; its {@code due} is the number to confirm.
   *
   * @param sample the message whose words are shown whole; null for none
   */
  public static String write(
      List<PlannedMail> mails,
      List<Unit> unreachable,
      List<Finding> findings,
      @Nullable PlannedMail sample,
      String plain,
      String html,
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
    document.add("sample", sample == null ? JsonNull.INSTANCE : sample(sample, plain, html));
    document.add(
        "findings", JsonWriting.array(findings, each -> FindingWriting.finding(each, locale)));
    return JsonWriting.compact(document);
  }

  private static JsonElement mail(PlannedMail mail) {
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
    written.addProperty("measures", mail.share().measures().size());
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

  private static JsonElement sample(PlannedMail mail, String plain, String html) {
    JsonObject written = new JsonObject();
    written.addProperty("address", mail.address().toString());
    written.addProperty("subject", mail.subject());
    written.addProperty("text", plain);
    written.addProperty("html", html);
    return written;
  }
}
