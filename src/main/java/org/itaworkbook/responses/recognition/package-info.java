/** Which column is what, and which answer a cell is. Nothing here counts. */
@NullMarked
package org.itaworkbook.responses.recognition;

import org.jspecify.annotations.NullMarked;
