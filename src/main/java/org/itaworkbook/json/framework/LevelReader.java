package org.itaworkbook.json.framework;

import java.math.BigDecimal;
import org.itaworkbook.framework.Level;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.UniqueValues;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ladder of results. The first level that fits is the verdict, so each must ask for less
 * than the one above it, and the last for nothing.
 */
final class LevelReader {

  private final Faults faults;
  private final UniqueValues codes;
  private final UniqueValues names;
  private @Nullable Level above;
  private String lastPath = "";

  LevelReader(Faults faults) {
    this.faults = faults;
    this.codes = new UniqueValues(faults);
    this.names = new UniqueValues(faults);
  }

  @Nullable Level level(JsonFields fields) {
    String code = fields.parsed("code", "levelCode", CodeForms::level);
    Text name = fields.bilingual("name");
    BigDecimal total = fields.number("minimumTotal", 0, 100);
    BigDecimal each = fields.optionalNumber("minimumEach", 0, 100);
    fields.end();
    codes.claim(fields.at("code"), code);
    names.claimText(fields.at("name"), name);
    lastPath = fields.path();
    if (code == null || name == null || total == null) {
      above = null;
      return null;
    }
    Level level = new Level(code, name, total, each);
    if (above != null && !asksForLess(level, above)) {
      faults.add(fields.path(), "notDescending");
    }
    above = level;
    return level;
  }

  /** To be called after the last level. */
  void checkLast() {
    if (above == null) {
      return;
    }
    if (above.minimumTotal().signum() != 0) {
      faults.add(lastPath + ".minimumTotal", "lastLevel", above.minimumTotal().toPlainString());
    }
    if (above.minimumEach() != null) {
      faults.add(lastPath + ".minimumEach", "lastLevelEach");
    }
  }

  private static boolean asksForLess(Level level, Level above) {
    int total = level.minimumTotal().compareTo(above.minimumTotal());
    int each = each(level).compareTo(each(above));
    return total <= 0 && each <= 0 && total + each < 0;
  }

  private static BigDecimal each(Level level) {
    BigDecimal each = level.minimumEach();
    return each == null ? BigDecimal.ZERO : each;
  }
}
