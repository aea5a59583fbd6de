/** JSON in and out: a year's framework, scores, an analysis. The only package that knows Gson. */
@NullMarked
package org.itaworkbook.json;

import org.jspecify.annotations.NullMarked;
