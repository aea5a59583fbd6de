/**
 * What is assessed in a fiscal year: instruments, parts, indicators, questions, weights, levels.
 * Values only; nothing here reads a file, knows a score or imports a library. The bilingual texts
 * of the whole program are looked up here too ({@link org.itaworkbook.framework.Messages}), since
 * every other package speaks to people.
 */
@NullMarked
package org.itaworkbook.framework;

import org.jspecify.annotations.NullMarked;
