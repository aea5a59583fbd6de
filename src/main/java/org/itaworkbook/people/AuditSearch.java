package org.itaworkbook.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of the acts that were written down are wanted.
 *
 * @param from the first moment
 * @param to the moment before which it ends
 * @param person a part of somebody's id or name, however cased; null for anybody
 */
public record AuditSearch(Instant from, Instant to, @Nullable String person) {}
