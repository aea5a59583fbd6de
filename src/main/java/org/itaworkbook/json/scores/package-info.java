/** Scores and the register of units as JSON, in. */
@NullMarked
package org.itaworkbook.json.scores;

import org.jspecify.annotations.NullMarked;
