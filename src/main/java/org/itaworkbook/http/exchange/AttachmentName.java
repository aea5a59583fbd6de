package org.itaworkbook.http.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.itaworkbook.text.FileNames;
import org.itaworkbook.text.OneLine;
import org.jspecify.annotations.Nullable;

/** Names of files that come and go, in {@code Content-Disposition} (RFC 6266, RFC 8187). */
public final class AttachmentName {

  private static final String UNKNOWN = "ITA";
  private static final String WORKBOOK = ".xlsx";
  private static final String DOCUMENT = ".docx";
  private static final Pattern COPY =
      Pattern.compile("annotated|collected|report|follow-up|log\\.");

  private AttachmentName() {}

  /** The file name in a {@code Content-Disposition}; null where it has none that can be read. */
  public static @Nullable String of(@Nullable String contentDisposition) {
    if (contentDisposition == null) {
      return null;
    }
    Map<String, String> parameters = new HashMap<>();
    HttpField.getValueParameters(contentDisposition, parameters);
    String extended = parameters.get("filename*");
    if (extended != null && extended.regionMatches(true, 0, "UTF-8'", 0, 6)) {
      String encoded = extended.substring(extended.indexOf('\'', 6) + 1).replace("+", "%2B");
      try {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return parameters.get("filename");
      }
    }
    return parameters.get("filename");
  }

  /** What the annotated copy of an upload is called. */
  public static String annotated(@Nullable String upload) {
    return copy(upload, "-annotated");
  }

  /**
   * What a copy of an upload is called. A copy of a copy keeps its name, without the number that a
   * browser put behind it.
   *
   * @param end says in ASCII what was done to it, such as {@code -log}
   */
  public static String copy(@Nullable String upload, String end) {
    String name = upload == null ? "" : OneLine.of(upload.substring(lastSlash(upload) + 1));
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    String base =
        extension.matches("\\.(?:xl[a-z]+|csv|tsv|txt|json)") ? name.substring(0, dot) : name;
    String own = FileNames.withoutEnding(base.strip(), end);
    return FileNames.stem(own) + end + WORKBOOK;
  }

  /**
   * What a report of an upload is called.
   *
   * @param end as for {@link #copy}
   */
  public static String report(@Nullable String upload, String end) {
    String copy = copy(upload, end);
    return copy.substring(0, copy.length() - WORKBOOK.length()) + DOCUMENT;
  }

  /** A document's name made of words that may hold anything. */
  public static String document(String words) {
    return FileNames.stem(words) + DOCUMENT;
  }

  /** A workbook's name made of words that may hold anything. */
  public static String workbook(String words) {
    return FileNames.stem(words) + WORKBOOK;
  }

  /** The header for a file to be saved, with a second name for those who read ASCII only. */
  public static String attachment(String name) {
    boolean ascii = name.chars().allMatch(c -> c >= ' ' && c < 127);
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    String plain = ascii ? name : asciiOf(name);
    return "attachment; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + encoded.replace("*", "%2A");
  }

  /** A workbook's name with the ending of its kind. */
  static String ending(String name, String extension) {
    return name.endsWith(WORKBOOK)
        ? name.substring(0, name.length() - WORKBOOK.length()) + extension
        : name;
  }

  private static String asciiOf(String name) {
    String ascii =
        name.replaceAll("[^ -~]+", " ")
            .replaceAll("\\s+", " ")
            .replaceAll("^[ -]+|[ ]+(?=[.-])", "");
    return ascii.startsWith(".") || COPY.matcher(ascii).lookingAt()
        ? UNKNOWN + (ascii.startsWith(".") ? "" : "-") + ascii
        : ascii;
  }

  private static int lastSlash(String path) {
    return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  }
}
