/**
 * The straight lines from bytes in to bytes out: assess, divide, fill, collect, compare. Opens no
 * file and no socket and holds no state: the years' files are read by {@code years}, letters are
 * sent by {@code mailing}.
 */
@NullMarked
package org.itaworkbook.engine;

import org.jspecify.annotations.NullMarked;
