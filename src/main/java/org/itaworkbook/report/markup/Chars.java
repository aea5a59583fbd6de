package org.itaworkbook.report.markup;

import java.nio.charset.StandardCharsets;
import org.itaworkbook.opc.MarkupText;

/**
 * What stands between tags, as it stands there: text, a CDATA section, a comment or an instruction.
 *
 * @param raw with references, or with the signs that begin and end it
 */
public record Chars(String raw) implements Node {

  private static final String CDATA = "<![CDATA[";

  /** A text, told as markup tells it. */
  public static Chars of(String text) {
    return new Chars(MarkupText.encode(text));
  }

  /** The text; empty for a comment or an instruction. */
  public String text() {
    if (raw.startsWith(CDATA)) {
      return raw.substring(CDATA.length(), raw.length() - "]]>".length());
    }
    if (raw.startsWith("<")) {
      return "";
    }
    if (raw.indexOf('&') < 0 && raw.indexOf('\r') < 0) {
      return raw;
    }
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    return MarkupText.decode(bytes, 0, bytes.length);
  }

  @Override
  public void write(StringBuilder out) {
    out.append(raw);
  }

  @Override
  public Chars copy() {
    return this;
  }
}
