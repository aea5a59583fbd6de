package org.itaworkbook.json.server;

import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.json.base.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * Why a request gets no other answer (RFC 9457).
 *
 * @param type a reference relative to the server
 * @param request the number of the request, by which its lines in the log are found; null where it
 *     has none
 */
public record ProblemJson(
    String type, String title, int status, String detail, @LeftOut @Nullable String request)
    implements JsonDocument {}
