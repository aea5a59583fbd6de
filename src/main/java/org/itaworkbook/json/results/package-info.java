/** What scores mean as JSON, out: the analysis and its findings. */
@NullMarked
package org.itaworkbook.json.results;

import org.jspecify.annotations.NullMarked;
