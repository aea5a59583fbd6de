package org.itaworkbook.http.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;

/**
 * Forms with a file (RFC 7578). The form is in memory already and so are its parts: nothing is ever
 * put on disk.
 */
public final class Multipart {

  static final String FIELD = "file";

  private static final String TYPE = "multipart/form-data";
  private static final int MOST_PARTS = 500;
  private static final int LONGEST_HEADERS = 8 << 10;

  private Multipart() {}

  public static boolean isForm(Upload upload) {
    return upload.mediaType() != null
        && upload.mediaType().toLowerCase(Locale.ROOT).startsWith(TYPE);
  }

  /**
   * The file of a form as if it had been sent alone.
   *
   * @throws ProblemException if the form has no field {@code file}, or is none
   */
  public static Upload file(Upload form) throws IOException {
    return files(form, FIELD).stream()
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.of(Fault.MISSING_FILE)));
  }

  /**
   * The files of a form's field, in their order, each as if it had been sent alone.
   *
   * @throws ProblemException if the form is none
   */
  public static List<Upload> files(Upload form, String field) throws IOException {
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary(form));
    parser.setMaxMemoryFileSize(-1);
    parser.setUseFilesForPartsWithoutFileName(false);
    parser.setMaxParts(MOST_PARTS);
    parser.setPartHeadersMaxLength(LONGEST_HEADERS);
    try (MultiPartFormData.Parts parts =
        parser.parse(Content.Source.from(ByteBuffer.wrap(form.bytes()))).join()) {
      List<Upload> files = new ArrayList<>();
      for (MultiPart.Part file : parts.getAll(field)) {
        ByteBuffer content = Content.Source.asByteBuffer(file.createContentSource());
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        String mediaType = file.getHeaders().get(HttpHeader.CONTENT_TYPE);
        files.add(new Upload(bytes, mediaType, file.getFileName(), form.body()));
      }
      return files;
    } catch (CompletionException e) {
      throw new ProblemException(Problem.of(Fault.BAD_REQUEST));
    }
  }

  private static String boundary(Upload form) {
    Map<String, String> parameters = new HashMap<>();
    HttpField.getValueParameters(form.mediaType(), parameters);
    String boundary = parameters.get("boundary");
    if (boundary == null || boundary.isEmpty()) {
      throw new ProblemException(Problem.of(Fault.BAD_REQUEST));
    }
    return boundary;
  }
}
