/** Results of many agencies, a line each, in and out; and what they mean together, out. */
@NullMarked
package org.itaworkbook.json.overview;

import org.jspecify.annotations.NullMarked;
