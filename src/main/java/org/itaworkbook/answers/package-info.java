/**
 * The answer to what a director asks first: the level, whether it is what was published, what the
 * next level takes, who does what by when, and a plan of targets. Made of an analysis and nothing
 * else, once for the page, the pane, the JSON, the terminal and the workbook, so that all say the
 * same. Pure; knows no Excel, JSON or HTTP.
 */
@NullMarked
package org.itaworkbook.answers;

import org.jspecify.annotations.NullMarked;
