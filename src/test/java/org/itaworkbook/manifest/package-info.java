/** Checks the Excel add-in as Office would find it: its manifest, its addresses, its icons. */
@NullMarked
package org.itaworkbook.manifest;

import org.jspecify.annotations.NullMarked;
