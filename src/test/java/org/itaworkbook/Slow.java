package org.itaworkbook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that {@code scripts/test quick} leaves out, with the reason. Tests without it need neither
 * another program nor much time.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@org.junit.jupiter.api.Tag("slow")
@net.jqwik.api.Tag("slow")
public @interface Slow {

  /** Why it is slow. */
  Why value();

  /** What a slow test needs beyond the quick ones. */
  enum Why {
    /** Chromium opens pages. */
    BROWSER,
    /** LibreOffice recalculates, saves or prints workbooks. */
    LIBREOFFICE,
    /** A server of PostgreSQL. */
    POSTGRESQL,
    /** A server of Postfix. */
    POSTFIX,
    /** A server of nginx. */
    NGINX,
    /** Further Java machines. */
    PROCESSES,
    /** Workbooks of other programs, beside the project. */
    CORPUS,
    /** Limits of time run out for real. */
    TIMEOUTS,
    /** Much work. */
    LONG
  }
}
