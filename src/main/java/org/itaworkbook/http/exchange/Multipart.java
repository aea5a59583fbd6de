package org.itaworkbook.http.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Forms with files (RFC 7578). The files of a form in memory are in memory too: nothing is put on
 * disk but what lies there already.
 */
final class Multipart {

  private static final int MOST_PARTS = 500;
  private static final int LONGEST_HEADERS = 8 << 10;

  /** Of a form on disk a longer file lies on disk too. */
  private static final int MOST_IN_MEMORY = 64 << 10;

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
    MultiPartFormData.Parser parser = parser(form.mediaType());
    parser.setMaxMemoryFileSize(-1);
    parser.setUseFilesForPartsWithoutFileName(false);
    return files(
        parser,
        Content.Source.from(ByteBuffer.wrap(form.bytes())),
        part -> new Upload(bytes(part), mediaType(part), part.getFileName()));
  }

  /**
   * The same of a form on disk, whose files are put beside it; the form itself goes.
   *
   * @throws ProblemException if the form is none
   */
  static Map<String, List<Upload>> files(LargeBodies.Place form, @Nullable String mediaType) {
    MultiPartFormData.Parser parser = parser(mediaType);
    parser.setMaxMemoryFileSize(MOST_IN_MEMORY);
    parser.setUseFilesForPartsWithoutFileName(true);
    parser.setFilesDirectory(form.folder());
    Map<String, List<Upload>> files =
        files(parser, Content.Source.from(form.body()), part -> kept(part, form.folder()));
    try {
      Files.delete(form.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static MultiPartFormData.Parser parser(@Nullable String mediaType) {
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary(mediaType));
    parser.setMaxParts(MOST_PARTS);
    parser.setPartHeadersMaxLength(LONGEST_HEADERS);
    return parser;
  }

  private static Map<String, List<Upload>> files(
      MultiPartFormData.Parser parser,
      Content.Source form,
      Function<MultiPart.Part, Upload> taken) {
    Promise.Completable<MultiPartFormData.Parts> parsed = new Promise.Completable<>();
    parser.parse(form, parsed, Promise.Invocable.toPromise(parsed));
    try (MultiPartFormData.Parts parts = parsed.join()) {
      Map<String, List<Upload>> files = new LinkedHashMap<>();
      for (MultiPart.Part part : parts) {
        String field = Objects.requireNonNullElse(part.getName(), "");
        files.computeIfAbsent(field, each -> new ArrayList<>()).add(taken.apply(part));
      }
      return files;
    } catch (CompletionException e) {
      throw new ProblemException(ProblemType.BAD_REQUEST);
    }
  }

  private static @Nullable String mediaType(MultiPart.Part part) {
    return part.getHeaders().get(HttpHeader.CONTENT_TYPE);
  }

  /** A file of a form on disk; a short one is in memory. What the parser made goes with it. */
  private static Upload kept(MultiPart.Part part, Path folder) {
    if (!(part instanceof MultiPart.PathPart file)) {
      return new Upload(bytes(part), mediaType(part), part.getFileName());
    }
    try {
      Path own = Files.createTempFile(folder, "file", "");
      Files.move(file.getPath(), own, StandardCopyOption.REPLACE_EXISTING);
      return new Upload(new byte[0], mediaType(part), part.getFileName(), own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private static String boundary(@Nullable String mediaType) {
    Map<String, String> parameters = new HashMap<>();
    HttpField.getValueParameters(mediaType, parameters);
    String boundary = parameters.get("boundary");
    if (boundary == null || boundary.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST);
    }
    return boundary;
  }
}
