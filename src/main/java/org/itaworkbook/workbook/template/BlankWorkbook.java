package org.itaworkbook.workbook.template;

import org.itaworkbook.framework.Framework;

/** A year's standard workbook without scores, which is drawn once. */
public final class BlankWorkbook {

  private final byte[] bytes;

  private BlankWorkbook(Framework framework) {
    this.bytes = StandardWorkbook.draw(framework, null);
  }

  /** Its bytes, of which each caller gets a copy. */
  public static byte[] of(Framework framework) {
    return framework.once(BlankWorkbook.class, BlankWorkbook::new).bytes.clone();
  }
}
