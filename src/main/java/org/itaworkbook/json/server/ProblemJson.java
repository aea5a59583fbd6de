package org.itaworkbook.json.server;

import org.itaworkbook.json.base.JsonDocument;

/**
 * Why a request gets no other answer (RFC 9457).
 *
 * @param type a reference relative to the server
 */
public record ProblemJson(String type, String title, int status, String detail)
    implements JsonDocument {}
