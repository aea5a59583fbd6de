package org.itaworkbook.mailing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DueCalendar;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.letters.LetterText;
import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.letters.PlannedMessage;
import org.itaworkbook.letters.PlannedMessage.Plan;
import org.itaworkbook.mail.mime.Attachment;
import org.itaworkbook.mail.mime.MimeMessages;
import org.itaworkbook.mail.mime.UnitMessage;
import org.itaworkbook.mail.outbox.Correspondence;
import org.itaworkbook.mail.outbox.OutboxEntry;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mail.settings.Mailbox;
import org.itaworkbook.text.FileNames;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.Unit;
import org.itaworkbook.units.UnitShare;
import org.jspecify.annotations.Nullable;

/** Writes letters: their words, drafts of them, and what is put into the outbox. Thread-safe. */
record LetterWriter(Engine engine, MailSettings settings, Clock clock) {

  /** The words of a planned message. */
  LetterText text(PlannedMessage message) {
    return text(message.share(), message.letter(), message.attachment());
  }

  LetterText text(UnitShare share, LetterKind letter, String file) {
    return new LetterText(share, letter, LocalDate.now(clock), file);
  }

  /** The agency's name as letters bear it; empty where the workbook names none. */
  static String agency(UnitShare share) {
    return OneLine.of(Objects.requireNonNullElse(share.agency().name(), ""));
  }

  Correspondence correspondence(UnitShare share, MailAddress address, LetterKind letter) {
    return new Correspondence(
        agency(share),
        share.round().toString(),
        share.unit().code(),
        address,
        settings.recipient(address),
        letter);
  }

  /**
   * A draft for each planned message, by its file name, but for those to domains that are not
   * allowed; none is counted as sent.
   */
  Map<String, byte[]> drafts(MailPlan plan) {
    List<PlannedMessage> allowed =
        plan.messages().stream().filter(each -> each.plan() != Plan.NOT_ALLOWED).toList();
    List<String> names =
        FileNames.distinct(allowed.stream().map(LetterWriter::draftStem).toList(), ".eml");
    Map<String, byte[]> drafts = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      PlannedMessage message = allowed.get(i);
      drafts.put(names.get(i), MimeMessages.draft(written(message), replyTo(message.share())));
    }
    return drafts;
  }

  private static String draftStem(PlannedMessage message) {
    Unit unit = message.share().unit();
    return FileNames.stem(unit.code() + " " + unit.name() + " " + message.address());
  }

  private UnitMessage written(PlannedMessage message) {
    LetterText text = text(message);
    return new UnitMessage(
        message.recipient(),
        message.subject(),
        text.plain(),
        text.html(),
        attachments(message, text));
  }

  private List<Attachment> attachments(PlannedMessage message, LetterText text) {
    Attachment workbook =
        Attachment.workbook(message.attachment(), engine.unitWorkbook(message.share()));
    return DueCalendar.of(text)
        .map(due -> List.of(workbook, Attachment.calendar(due.name(), due.file())))
        .orElse(List.of(workbook));
  }

  /** Where the setting says; without one whom the workbook names, as the letter itself does. */
  @Nullable Mailbox replyTo(UnitShare share) {
    if (settings.replyTo() != null) {
      return settings.replyTo();
    }
    String name = OneLine.of(Objects.requireNonNullElse(share.agency().contact(), ""));
    return MailAddress.pasted(Objects.requireNonNullElse(share.agency().email(), ""))
        .map(address -> new Mailbox(name, address))
        .orElse(null);
  }

  OutboxEntry entry(PlannedMessage message) {
    UnitShare share = message.share();
    Correspondence to = correspondence(share, message.address(), message.letter());
    String contentHash = text(message).contentHash();
    Delivery last = message.sent();
    Long after = last == null ? null : last.id();
    return new OutboxEntry(
        to,
        share.unit().name(),
        message.subject(),
        contentHash,
        after,
        MimeMessages.message(
            written(message),
            Objects.requireNonNull(settings.from()),
            replyTo(share),
            OutboxEntry.key(to.key(contentHash), after),
            clock.instant()));
  }
}
