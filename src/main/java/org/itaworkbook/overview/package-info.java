/**
 * What many agencies' results of several years mean together: who stands where, what moved, what is
 * low everywhere, who is to be helped first and which files cannot be trusted. Pure functions from
 * {@link org.itaworkbook.overview.results.Result}s in any order; nothing here knows a file, Excel
 * or JSON.
 *
 * <ol>
 *   <li>{@code results}: one agency in one year
 *   <li>{@code agencies}: who is who
 *   <li>{@code summary}: what they mean together, as it is shown
 * </ol>
 */
@NullMarked
package org.itaworkbook.overview;

import org.jspecify.annotations.NullMarked;
