/** Proxies as a ministry has them, with the recipes of {@code scripts/samples}. */
@NullMarked
package org.itaworkbook.proxy;

import org.jspecify.annotations.NullMarked;
