package org.itaworkbook.http.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A file that a caller sent, as the body of a request or in a form.
 *
 * @param bytes not copied; nobody changes them
 * @param mediaType as sent, with its parameters
 * @param fileName as sent, not yet fit to be anybody's file
 */
public record Upload(byte[] bytes, @Nullable String mediaType, @Nullable String fileName) {

  public boolean isJson() {
    return mediaType != null && mediaType.toLowerCase(Locale.ROOT).startsWith(MediaTypes.JSON);
  }

  /**
   * The text of JSON.
   *
   * @throws RefusedException INVALID_JSON if it is not in UTF-8
   */
  public String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException(Refusal.INVALID_JSON, Messages.text("http.json.encoding"));
    }
  }
}
