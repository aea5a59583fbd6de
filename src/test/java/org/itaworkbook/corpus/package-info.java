/**
 * Any folder of workbooks against the engine: each is sent to a real server, and each that POI
 * opens gets the seed's tables and must keep all that it held. Started by {@code scripts/corpus}.
 */
@NullMarked
package org.itaworkbook.corpus;

import org.jspecify.annotations.NullMarked;
