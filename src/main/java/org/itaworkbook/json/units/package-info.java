/** Letters to the units and their answers as JSON, out. */
@NullMarked
package org.itaworkbook.json.units;

import org.jspecify.annotations.NullMarked;
