/** Counts of answers: integers only, which add up in any order. No text of a person. */
@NullMarked
package org.itaworkbook.responses.counts;

import org.jspecify.annotations.NullMarked;
