/**
 * Who in an agency is responsible for what: the register of its units, each unit's share of an
 * analysis, what was sent to it and what it answered. Values and rules only; nothing here reads a
 * workbook or knows how a message travels.
 */
@NullMarked
package org.itaworkbook.units;

import org.jspecify.annotations.NullMarked;
