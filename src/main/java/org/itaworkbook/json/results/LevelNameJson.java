package org.itaworkbook.json.results;

import java.util.Locale;
import org.itaworkbook.framework.Level;
import org.jspecify.annotations.Nullable;

/** A level by its code and its name. */
record LevelNameJson(String code, String name) {

  static @Nullable LevelNameJson of(@Nullable Level level, Locale locale) {
    return level == null ? null : new LevelNameJson(level.code(), level.name().in(locale));
  }
}
