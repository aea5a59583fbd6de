package org.itaworkbook.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sent, whole and in memory.
 *
 * @param mediaType as sent, with its parameters
 * @param fileName as sent, not yet fit to be anybody's file
 * @param body holds the room that the bytes take until the upload is closed
 */
public record Upload(byte[] bytes, @Nullable String mediaType, @Nullable String fileName, Body body)
    implements AutoCloseable {

  private static final String ATTRIBUTE = Upload.class.getName();

  public void attach(Request request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** Takes the upload off the request, so that its bytes live no longer than the work on them. */
  static Upload detach(HttpServletRequest request) {
    Object upload = request.getAttribute(ATTRIBUTE);
    request.removeAttribute(ATTRIBUTE);
    return upload == null
        ? new Upload(new byte[0], null, null, Body.ofLength(new MemoryBudget(0), 0))
        : (Upload) upload;
  }

  /** To be called when the work on the bytes is done. */
  @Override
  public void close() {
    body.close();
  }
}
