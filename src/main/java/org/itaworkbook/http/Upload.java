package org.itaworkbook.http;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sent, whole and in memory.
 *
 * @param mediaType as sent, with its parameters
 * @param fileName as sent, not yet fit to be anybody's file
 */
record Upload(byte[] bytes, @Nullable String mediaType, @Nullable String fileName) {

  static final Upload NONE = new Upload(new byte[0], null, null);

  private static final String ATTRIBUTE = Upload.class.getName();

  void attach(Request request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** Takes the upload off the request, so that its bytes live no longer than the work on them. */
  static Upload detach(HttpServletRequest request) {
    Object upload = request.getAttribute(ATTRIBUTE);
    request.removeAttribute(ATTRIBUTE);
    return upload == null ? NONE : (Upload) upload;
  }
}
