/** Rows out of files, streaming. Nothing here knows what a column or an answer means. */
@NullMarked
package org.itaworkbook.responses.tables;

import org.jspecify.annotations.NullMarked;
