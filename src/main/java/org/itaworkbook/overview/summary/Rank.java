package org.itaworkbook.overview.summary;

import java.io.Serializable;

/**
 * A place in a list by the total, as competitions count: 1, 2, 2, 4.
 *
 * @param place from 1; those that are level share the lower number
 * @param of how many are ranked
 * @param tied whether another has the same place
 */
public record Rank(int place, int of, boolean tied) implements Serializable {}
