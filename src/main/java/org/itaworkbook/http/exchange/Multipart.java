package org.itaworkbook.http.exchange;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Forms with files (RFC 7578). The form is in memory already and so are its files: nothing is ever
 * put on disk.
 */
final class Multipart {

  private static final int MOST_PARTS = 500;
  private static final int LONGEST_HEADERS = 8 << 10;

  private Multipart() {}

  static boolean isForm(@Nullable String mediaType) {
    return mediaType != null && mediaType.toLowerCase(Locale.ROOT).startsWith(MediaTypes.FORM);
  }

  /**
   * The files of a form by their fields, in their order, each as if it had been sent alone. Copies
   * each once: a file is a whole array of its own.
   *
   * @throws ProblemException if the form is none
   */
  static Map<String, List<Upload>> files(Upload form) {
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary(form));
    parser.setMaxMemoryFileSize(-1);
    parser.setUseFilesForPartsWithoutFileName(false);
    parser.setMaxParts(MOST_PARTS);
    parser.setPartHeadersMaxLength(LONGEST_HEADERS);
    Promise.Completable<MultiPartFormData.Parts> parsed = new Promise.Completable<>();
    parser.parse(
        Content.Source.from(ByteBuffer.wrap(form.bytes())),
        parsed,
        Promise.Invocable.toPromise(parsed));
    try (MultiPartFormData.Parts parts = parsed.join()) {
      Map<String, List<Upload>> files = new LinkedHashMap<>();
      for (MultiPart.Part part : parts) {
        String field = Objects.requireNonNullElse(part.getName(), "");
        String mediaType = part.getHeaders().get(HttpHeader.CONTENT_TYPE);
        files
            .computeIfAbsent(field, each -> new ArrayList<>())
            .add(new Upload(bytes(part), mediaType, part.getFileName()));
      }
      return files;
    } catch (CompletionException e) {
      throw new ProblemException(ProblemType.BAD_REQUEST);
    }
  }

  private static byte[] bytes(MultiPart.Part part) {
    ByteBuffer bytes = ByteBuffer.allocate((int) part.getLength());
    Content.Source content = part.createContentSource();
    for (boolean last = false; !last; ) {
      Content.Chunk chunk = content.read();
      if (chunk == null || Content.Chunk.isFailure(chunk)) {
        throw new ProblemException(ProblemType.BAD_REQUEST);
      }
      bytes.put(chunk.getByteBuffer());
      last = chunk.isLast();
      chunk.release();
    }
    return bytes.array();
  }

  private static String boundary(Upload form) {
    Map<String, String> parameters = new HashMap<>();
    HttpField.getValueParameters(form.mediaType(), parameters);
    String boundary = parameters.get("boundary");
    if (boundary == null || boundary.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST);
    }
    return boundary;
  }
}
