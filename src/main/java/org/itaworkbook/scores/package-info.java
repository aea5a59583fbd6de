/**
 * What was scored, where it stood, and what could not be read. Values only. Nothing here judges a
 * score: that is {@code analysis}.
 */
@NullMarked
package org.itaworkbook.scores;

import org.jspecify.annotations.NullMarked;
