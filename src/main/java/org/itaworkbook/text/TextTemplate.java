package org.itaworkbook.text;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.http.site.SiteFiles;

/** A text with {@code {{names}}} for which values are put in. */
public record TextTemplate(String text) {

  private static final Pattern NAME = Pattern.compile("\\{\\{([^{}]*)}}");

  /** A file beside this class. */
  public static TextTemplate read(String path) {
    return new TextTemplate(
        SiteFiles.read(path)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseThrow(() -> new IllegalStateException("no file " + path)));
  }

  /** The text with its values, each made safe for an element or attribute of HTML or XML. */
  public byte[] fill(UnaryOperator<String> value) {
    return NAME.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(escaped(value.apply(found.group(1)))))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
