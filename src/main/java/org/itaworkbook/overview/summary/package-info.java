/** What many agencies mean together, as it is shown: values only. */
@NullMarked
package org.itaworkbook.overview.summary;

import org.jspecify.annotations.NullMarked;
