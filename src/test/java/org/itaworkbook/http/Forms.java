package org.itaworkbook.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form as browsers and curl send it. */
final class Forms {

  static final String CONTENT_TYPE = "multipart/form-data; boundary=--7d8e";

  private Forms() {}

  /** With the same file twice in its field. */
  static byte[] twice(String field, String fileName, byte[] content) {
    String once = new String(of(field, fileName, content), StandardCharsets.ISO_8859_1);
    int part = once.lastIndexOf("----7d8e\r\n");
    String file = once.substring(part, once.lastIndexOf("----7d8e--"));
    return once.replace("----7d8e--", file + "----7d8e--").getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] of(String field, String fileName, byte[] content) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        ("""
        ----7d8e\r
        Content-Disposition: form-data; name="comment"\r
        \r
        hello\r
        ----7d8e\r
        Content-Disposition: form-data; name="%s"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """)
            .formatted(field, fileName)
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(content);
    form.writeBytes("\r\n----7d8e--\r\n".getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }
}
