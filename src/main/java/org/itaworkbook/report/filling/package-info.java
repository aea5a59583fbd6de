/**
 * Fills a document: tells whose words each part holds, writes what is the engine's, leaves what is
 * people's, and remembers what it wrote.
 */
@NullMarked
package org.itaworkbook.report.filling;

import org.jspecify.annotations.NullMarked;
