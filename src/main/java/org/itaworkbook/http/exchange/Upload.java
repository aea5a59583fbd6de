package org.itaworkbook.http.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;

/**
 * A file that a caller sent, as the body of a request or in a form.
 *
 * @param bytes not copied; nobody changes them; empty for a file that lies on disk
 * @param mediaType as sent, with its parameters
 * @param fileName as sent, not yet fit to be anybody's file
 * @param place where it lies on disk, as long as the request lasts; null if it is in memory
 */
public record Upload(
    byte[] bytes, @Nullable String mediaType, @Nullable String fileName, @Nullable Path place) {

  /** A file in memory. */
  public Upload(byte[] bytes, @Nullable String mediaType, @Nullable String fileName) {
    this(bytes, mediaType, fileName, null);
  }

  /**
   * What the file holds.
   *
   * @throws RefusedException TOO_LARGE for a file on disk that is longer than a workbook may be
   */
  @Override
  public byte[] bytes() {
    if (place == null) {
      return bytes;
    }
    try {
      long most = UploadLimits.DEFAULT.uploadBytes();
      if (Files.size(place) > most) {
        throw UploadLimits.tooLarge(most);
      }
      return Files.readAllBytes(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException(Refusal.INVALID_JSON, Messages.text("http.json.encoding"));
    }
  }
}
