package org.itaworkbook.workbook.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.contract.StandardColumn;
import org.itaworkbook.workbook.contract.StandardTable;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.layout.ColumnUse;

/**
 * Tells from a header what a column of questions is for. The spellings that people use are data:
 * {@code headers.properties}, the year's own names of its parts, and the year itself. Made once a
 * year; immutable. {@link HeaderMeanings} asks it of each text once.
 */
final class HeaderWords {

  private static final Properties SPELLINGS = load();

  /** What a header may add to any name: a scale, a unit. */
  private static final Pattern EXTRAS =
      Pattern.compile("เต็ม100(?:คะแนน)?|100คะแนน|คะแนนเต็ม100|ร้อยละ$|%|[(){}\\[\\].:*_\"'“”/-]");

  /** The signs among them. */
  private static final String SIGNS = "%(){}[].:*_\"'“”/-";

  private static final String SHORT_YEAR = "(?:ประจำ)?(?:ปีงบประมาณ|ปีงบ|ปี)(?:พศ)?";

  private static final String YEAR_WORDS =
      "(?:ประจำ)?(?:ปีงบประมาณ|ปี|fiscalyear|year|fy)?(?:พศ|คศ)?";

  private static final Pattern ANY_YEAR =
      Pattern.compile(YEAR_WORDS + "(?:2[45][0-9]{2}|20[0-9]{2})|" + SHORT_YEAR + "[0-9]{2}");

  /** Roles that other tables of a workbook have too. */
  private static final Set<Role> COMMON =
      EnumSet.of(Role.CODE, Role.WORDING, Role.NUMBER, Role.INSTRUMENT, Role.GAP, Role.NOTE);

  /** A longer text is no header. */
  private static final int LONGEST = 80;

  /** What is before the Christian era, in years. */
  private static final int BUDDHIST_ERA = 543;

  private final Map<String, ColumnUse> uses = new HashMap<>();
  private final Map<String, Optional<PartId>> parts = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> lowest = new HashSet<>();

  /** The last digits of this year and the one before, in both eras. */
  private final List<String> yearDigits;

  private final Pattern thisYear;
  private final Pattern lastYear;

  private HeaderWords(Framework framework) {
    int year = framework.fiscalYear().buddhistEra();
    yearDigits =
        Stream.of(year, year - 1, year - BUDDHIST_ERA, year - 1 - BUDDHIST_ERA)
            .map(HeaderWords::lastDigits)
            .toList();
    thisYear = pattern(year);
    lastYear = pattern(year - 1);
    for (Role role : Role.values()) {
      spellings(role.key()).forEach(each -> uses.put(alike(each), ColumnUse.of(role)));
      uses.put(alike(role.header()), ColumnUse.of(role));
    }
    for (Instrument instrument : framework.instruments()) {
      if (instrument.parts().size() > 1) {
        addParts(instrument);
      } else {
        parts.put(alike(instrument.code().value()), Optional.empty());
      }
    }
    addOthers();
  }

  private void addOthers() {
    for (StandardColumn column : StandardColumn.values()) {
      if (use(column.header()).filter(each -> COMMON.contains(each.role())).isEmpty()) {
        others.add(column.alike());
      }
    }
    StandardTable.ASSESSOR_LOWEST.columns().forEach(column -> lowest.add(column.alike()));
  }

  /**
   * Whether headers, spelt alike, are those of a table of the contract that is not of questions.
   */
  boolean areOthers(Set<String> alike) {
    return alike.stream().anyMatch(others::contains) || alike.equals(lowest);
  }

  static HeaderWords of(Framework framework) {
    return framework.once(HeaderWords.class, HeaderWords::new);
  }

  /** A year of the Buddhist or the Christian era, or its last two digits after a word for it. */
  private static Pattern pattern(int year) {
    return Pattern.compile(
        YEAR_WORDS
            + "(?:"
            + year
            + "|"
            + (year - BUDDHIST_ERA)
            + ")|"
            + SHORT_YEAR
            + lastDigits(year)
            + "$");
  }

  private static String lastDigits(int year) {
    return String.format(Locale.ROOT, "%02d", year % 100);
  }

  /** Whether a text can name one of the two years at all; most texts cannot. */
  private boolean mayHoldYear(String text) {
    for (String digits : yearDigits) {
      if (text.contains(digits)) {
        return true;
      }
    }
    return false;
  }

  private void addParts(Instrument instrument) {
    for (int i = 0; i < instrument.parts().size(); i++) {
      Part part = instrument.parts().get(i);
      Collection<String> names = new TreeSet<>();
      names.add(part.name().th());
      names.add(part.name().en());
      names.add(part.figure().value());
      names.add(part.id().value());
      for (String each : spellings("part")) {
        String numbered = MessageFormat.format(each, Integer.toString(i + 1));
        names.add(numbered);
        names.add(instrument.code() + numbered);
      }
      for (String name : names) {
        parts.putIfAbsent(alike(name), Optional.of(part.id()));
        uses.putIfAbsent(alike(name), new ColumnUse(Role.SCORE, part.id()));
      }
      uses.put(
          alike(YearHeaders.previous(instrument, part)), new ColumnUse(Role.PREVIOUS, part.id()));
    }
  }

  /** Whether a header says a year and nothing else. */
  boolean isYear(String header) {
    return header.length() < 40 && holdsDigit(header) && ANY_YEAR.matcher(alike(header)).matches();
  }

  private static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** What a column is for; empty where its header says nothing that is known. */
  Optional<ColumnUse> use(String header) {
    if (header.isBlank() || header.length() > LONGEST) {
      return Optional.empty();
    }
    String text = alike(header);
    ColumnUse known = uses.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    if (!mayHoldYear(text)) {
      return score(text).map(part -> new ColumnUse(Role.SCORE, part.orElse(null)));
    }
    String before = lastYear.matcher(text).replaceFirst("");
    if (!before.equals(text)) {
      return score(before).map(part -> new ColumnUse(Role.PREVIOUS, part.orElse(null)));
    }
    return score(thisYear.matcher(text).replaceFirst(""))
        .map(part -> new ColumnUse(Role.SCORE, part.orElse(null)));
  }

  /** A score's part, or no part, where the rest of a header says a score; else empty. */
  private Optional<Optional<PartId>> score(String text) {
    if (text.isEmpty() || isScore(text)) {
      return Optional.of(Optional.empty());
    }
    if (parts.containsKey(text)) {
      return Optional.ofNullable(parts.get(text));
    }
    for (Map.Entry<String, Optional<PartId>> each : parts.entrySet()) {
      String name = each.getKey();
      if (text.startsWith(name) && isScore(text.substring(name.length()))
          || text.endsWith(name) && isScore(text.substring(0, text.length() - name.length()))) {
        return Optional.of(each.getValue());
      }
    }
    return Optional.empty();
  }

  private boolean isScore(String text) {
    ColumnUse use = uses.get(text);
    return use != null && use.role() == Role.SCORE && use.part() == null;
  }

  private static String alike(String text) {
    String plain = Alike.of(text);
    if (!mayHoldExtras(plain)) {
      return plain;
    }
    String bare = EXTRAS.matcher(plain).replaceAll("");
    return bare.isEmpty() ? plain : bare;
  }

  private static boolean mayHoldExtras(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      if (SIGNS.indexOf(plain.charAt(i)) >= 0) {
        return true;
      }
    }
    return plain.contains("100") || plain.endsWith("ร้อยละ");
  }

  private static List<String> spellings(String key) {
    String line = SPELLINGS.getProperty(key, "");
    return line.isEmpty() ? List.of() : List.of(line.split("\\|"));
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream stream = HeaderWords.class.getResourceAsStream("headers.properties")) {
      if (stream == null) {
        throw new IllegalStateException("headers.properties is missing from the program");
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read headers.properties", e);
    }
    return properties;
  }
}
