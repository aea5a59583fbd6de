package org.itaworkbook.json.units;

import org.itaworkbook.units.Unit;

/** A unit of the register. */
record UnitJson(String unit, String unitName) {

  static UnitJson of(Unit unit) {
    return new UnitJson(unit.code().value(), unit.name());
  }
}
