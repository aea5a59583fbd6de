package org.itaworkbook.mail.mime;

/**
 * A file that comes with a message.
 *
 * @param name which may be Thai
 * @param type as MIME has it
 */
public record Attachment(String name, String type, byte[] bytes) {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** An Excel workbook. */
  public static Attachment workbook(String name, byte[] bytes) {
    return new Attachment(name, XLSX, bytes);
  }

  /** Days for a calendar program (RFC 5545). */
  public static Attachment calendar(String name, byte[] bytes) {
    return new Attachment(name, "text/calendar; charset=UTF-8", bytes);
  }
}
