/**
 * Who in an agency is responsible for what: the register of its units, each unit's share of an
 * analysis, and what it answered. Values and rules only; nothing here reads a workbook or knows
 * what a unit is written.
 */
@NullMarked
package org.itaworkbook.units;

import org.jspecify.annotations.NullMarked;
