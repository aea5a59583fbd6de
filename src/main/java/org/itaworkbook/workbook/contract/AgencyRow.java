package org.itaworkbook.workbook.contract;

import org.itaworkbook.framework.Part;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of the agency.
 *
 * @param part whose respondents a {@code RESPONDENTS} row counts; null for other items
 * @param label the text of its first cell, by which it is found
 */
public record AgencyRow(Item item, @Nullable Part part, String label) {

  /** What a row says of the agency. */
  public enum Item {
    NAME("name"),
    TYPE("type"),
    YEAR("year"),
    ROUND("round"),
    PREVIOUS_TOTAL("previousTotal"),
    RESPONDENTS("respondents"),
    CONTACT("contact"),
    EMAIL("email"),
    PHONE("phone"),
    CODE("code"),
    AFFILIATION("affiliation"),
    PROVINCE("province");

    private final String key;

    Item(String key) {
      this.key = key;
    }

    /** The last word of the keys of its texts. */
    public String key() {
      return key;
    }
  }
}
