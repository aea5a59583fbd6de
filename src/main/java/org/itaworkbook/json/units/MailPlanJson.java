package org.itaworkbook.json.units;

import java.util.List;
import java.util.Locale;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.json.results.FindingJson;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.letters.PlannedMessage;
import org.itaworkbook.letters.PlannedMessage.Plan;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who would get what.
 *
 * @param due the number to confirm
 * @param digest to confirm with it
 * @param sample a message whose words are shown whole; null for none
 * @param sending why nothing can be sent; null where letters can
 */
public record MailPlanJson(
    long due,
    String digest,
    List<Message> messages,
    List<UnitJson> unreachable,
    @Nullable Sample sample,
    @Nullable String sending,
    List<FindingJson> findings)
    implements JsonDocument {

  /**
   * A message.
   *
   * @param copy whether it goes to an address that gets a copy of what a unit is sent
   * @param low the codes of the questions below the threshold
   * @param calendar the file with the day to answer by; null for none
   * @param delivery the newest of its kind to the address; null for none
   */
  record Message(
      String unit,
      String unitName,
      String address,
      String recipient,
      LetterKind letter,
      boolean copy,
      Plan plan,
      int questions,
      List<String> low,
      int measures,
      String subject,
      String attachment,
      @Nullable String calendar,
      @Nullable Sent delivery) {

    static Message of(PlannedMessage mail) {
      Unit unit = mail.share().unit();
      Delivery sent = mail.sent();
      return new Message(
          unit.code().value(),
          unit.name(),
          mail.address().toString(),
          mail.recipient().toString(),
          mail.letter(),
          mail.copy(),
          mail.plan(),
          mail.share().questions().size(),
          mail.share().low().stream().map(line -> line.code().toString()).toList(),
          mail.measures(),
          mail.subject(),
          mail.attachment(),
          mail.calendar(),
          sent == null ? null : new Sent(sent.id(), sent.state()));
    }
  }

  record Sent(long id, DeliveryState state) {}

  /** A message whose words are shown whole. */
  public record Sample(String address, String subject, String text, String html) {

    public static Sample of(PlannedMessage mail, String text, String html) {
      return new Sample(mail.address().toString(), mail.subject(), text, html);
    }
  }

  /**
   * @param sample null for none
   * @param hindrance why nothing can be sent; null where letters can
   */
  public static MailPlanJson of(
      MailPlan plan, @Nullable Sample sample, @Nullable Text hindrance, Locale locale) {
    return new MailPlanJson(
        plan.due().size(),
        plan.digest(),
        plan.messages().stream().map(Message::of).toList(),
        plan.unreachable().stream().map(UnitJson::of).toList(),
        sample,
        hindrance == null ? null : hindrance.in(locale),
        plan.division().findings().stream().map(each -> FindingJson.of(each, locale)).toList());
  }
}
