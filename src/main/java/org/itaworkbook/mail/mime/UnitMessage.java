package org.itaworkbook.mail.mime;

import java.util.List;
import org.itaworkbook.units.MailAddress;

/** A letter to one address and the files that come with it, before it is written as MIME has it. */
public record UnitMessage(
    MailAddress recipient,
    String subject,
    String plain,
    String html,
    List<Attachment> attachments) {

  public UnitMessage {
    attachments = List.copyOf(attachments);
  }
}
