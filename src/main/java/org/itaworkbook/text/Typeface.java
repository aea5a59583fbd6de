package org.itaworkbook.text;

/** The typefaces of what people read in Office. */
public final class Typeface {

  /**
   * The one that the cabinet recommends for official documents (resolution of 7 September 2553).
   */
  public static final String OFFICIAL = "TH SarabunPSK";

  private Typeface() {}
}
