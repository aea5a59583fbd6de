/** Scores, distributions and tests made of counts. */
@NullMarked
package org.itaworkbook.responses.scored;

import org.jspecify.annotations.NullMarked;
