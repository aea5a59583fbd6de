/** Answers of persons: the map in and out, what they come to out. */
@NullMarked
package org.itaworkbook.json.responses;

import org.jspecify.annotations.NullMarked;
