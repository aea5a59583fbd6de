package org.itaworkbook.people;

import java.time.Instant;

/**
 * What was written down of an act.
 *
 * @param number counts up; some may be missing
 */
public record AuditEntry(long number, Instant time, Actor by, Act act) {}
