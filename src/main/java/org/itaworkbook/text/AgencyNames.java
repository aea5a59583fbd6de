package org.itaworkbook.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds the names of agencies, so that spellings of one name are one text. What is folded away is
 * what {@link Alike} does, and the usual short forms of local governments, which are spelt out. No
 * other word is left out or put in.
 */
public final class AgencyNames {

  /** The short forms of kinds of local government at the start of a name, and what they mean. */
  private static final Map<Pattern, String> SHORT_FORMS = new LinkedHashMap<>();

  static {
    SHORT_FORMS.put(Pattern.compile("^อ\\.? ?บ\\.? ?ต[. ]*"), "องค์การบริหารส่วนตำบล");
    SHORT_FORMS.put(Pattern.compile("^อ\\.? ?บ\\.? ?จ[. ]*"), "องค์การบริหารส่วนจังหวัด");
    SHORT_FORMS.put(Pattern.compile("^ท\\.? ?ต[. ]+"), "เทศบาลตำบล");
    SHORT_FORMS.put(Pattern.compile("^ท\\.? ?ม[. ]+"), "เทศบาลเมือง");
    SHORT_FORMS.put(Pattern.compile("^ท\\.? ?น[. ]+"), "เทศบาลนคร");
  }

  private AgencyNames() {}

  /** A name as all its spellings. */
  public static String folded(String name) {
    String plain = PlainText.of(name);
    for (Map.Entry<Pattern, String> form : SHORT_FORMS.entrySet()) {
      Matcher matcher = form.getKey().matcher(plain);
      if (matcher.find()) {
        return Alike.of(form.getValue() + plain.substring(matcher.end()));
      }
    }
    return Alike.of(plain);
  }

  /** A folded name without the kind of local government before it, which thousands share. */
  public static String own(String folded) {
    for (String kind : SHORT_FORMS.values()) {
      if (folded.startsWith(kind)) {
        return folded.substring(kind.length());
      }
    }
    return folded;
  }
}
