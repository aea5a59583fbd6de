package org.itaworkbook.workbook.contract;

import org.itaworkbook.framework.Part;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of the agency.
 *
 * @param part whose respondents a {@code RESPONDENTS} row counts; null for other items
 * @param label the text of its first cell, by which it is found
 */
public record AgencyRow(Item item, @Nullable Part part, String label) {

  /** Whether the text of a first cell names it, now or in workbooks drawn before. */
  public boolean isNamed(String text) {
    String typed = Alike.of(text);
    return typed.equals(Alike.of(label))
        || item == Item.PREVIOUS_TOTAL
            && typed.equals(Alike.of(Messages.thai("workbook.agency.previousTotal.earlier")));
  }

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
    PROVINCE("province"),
    GREETING("greeting"),
    LETTER_NOTE("letterNote"),
    SIGNATURE("signature"),
    COPIES("copies");

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
