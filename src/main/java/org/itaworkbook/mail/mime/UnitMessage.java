package org.itaworkbook.mail.mime;

import org.itaworkbook.units.MailAddress;

/**
 * A letter to one address and the unit's workbook, before it is written as MIME has it.
 *
 * @param attachment the file's name, which may be Thai
 */
public record UnitMessage(
    MailAddress recipient,
    String subject,
    String plain,
    String html,
    String attachment,
    byte[] workbook) {}
