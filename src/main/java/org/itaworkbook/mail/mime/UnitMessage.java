package org.itaworkbook.mail.mime;

import org.itaworkbook.units.MailAddress;

/**
 * A letter with a unit's workbook.
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
