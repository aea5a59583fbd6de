/**
 * What is assessed in a fiscal year: instruments, parts, indicators, questions, weights, levels.
 * Values only; nothing here reads a file, knows a score or imports a library.
 */
@NullMarked
package org.itaworkbook.framework;

import org.jspecify.annotations.NullMarked;
