/**
 * What persons answered: exports of forms in, counts kept, scores out.
 *
 * <p>Counts are the only thing kept of persons. A row is looked at, counted and forgotten, so files
 * of any length take the same memory, and no text of a person's row can leave in a finding, a log
 * or an exception.
 *
 * <ol>
 *   <li>{@code counts}: the counts, which add up in any order
 *   <li>{@code tables}: rows out of delimited text, workbooks and zips of them, streaming
 *   <li>{@code recognition}: which column is what, and which answer a cell is
 *   <li>{@code counting}: rows into counts, by rules whose reasons are told
 *   <li>{@code statistics}: what counts say beside their means
 *   <li>{@code scored}: scores, distributions and tests made of counts
 * </ol>
 */
@NullMarked
package org.itaworkbook.responses;

import org.jspecify.annotations.NullMarked;
