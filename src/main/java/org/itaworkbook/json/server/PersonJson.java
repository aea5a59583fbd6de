package org.itaworkbook.json.server;

import org.itaworkbook.json.base.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param name as people know him; null where nobody is
 * @param runs whether he may see what all do
 */
public record PersonJson(@Nullable String name, boolean runs) implements JsonDocument {}
