package org.itaworkbook.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A message that goes out byte for byte, and knows whether all of it went. */
final class StoredMessage extends MimeMessage {

  private final byte[] bytes;
  private boolean written;

  StoredMessage(Session session, byte[] bytes) throws MessagingException {
    super(session, new ByteArrayInputStream(bytes));
    this.bytes = bytes;
  }

  @Override
  public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
    out.write(bytes);
    written = true;
  }

  /** Whether the server may have all of it; from here on it may be delivered. */
  boolean isWritten() {
    return written;
  }
}
