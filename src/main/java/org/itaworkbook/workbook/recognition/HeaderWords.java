package org.itaworkbook.workbook.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.workbook.contract.HeaderText;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.parts.CellContent;

/**
 * Tells from a header what a column of questions is for. The spellings that people use are data:
 * {@code headers.properties}, the year's own names of its parts, and the year itself.
 */
final class HeaderWords {

  private static final Properties SPELLINGS = load();

  /** What a header may add to any name: a scale, a unit. */
  private static final Pattern EXTRAS =
      Pattern.compile("เต็ม100(?:คะแนน)?|100คะแนน|คะแนนเต็ม100|ร้อยละ$|%|[(){}\\[\\].:*_\"'“”/-]");

  private static final String SHORT_YEAR = "(?:ประจำ)?(?:ปีงบประมาณ|ปีงบ|ปี)(?:พศ)?";

  private static final String YEAR_WORDS =
      "(?:ประจำ)?(?:ปีงบประมาณ|ปี|fiscalyear|year|fy)?(?:พศ|คศ)?";

  private static final Pattern ANY_YEAR =
      Pattern.compile(YEAR_WORDS + "(?:2[45][0-9]{2}|20[0-9]{2})|" + SHORT_YEAR + "[0-9]{2}");

  /** What is before the Christian era, in years. */
  private static final int BUDDHIST_ERA = 543;

  private final Map<String, ColumnUse> uses = new HashMap<>();
  private final Map<String, Optional<PartId>> parts = new HashMap<>();
  private final Pattern thisYear;
  private final Pattern lastYear;

  HeaderWords(Framework framework) {
    int year = framework.fiscalYear().buddhistEra();
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
            + String.format(Locale.ROOT, "%02d", year % 100)
            + "$");
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
    return header.length() < 40 && ANY_YEAR.matcher(alike(header)).matches();
  }

  /** Whether a cell can name a column: it holds a text, or a year. */
  boolean isName(CellContent content) {
    return content.kind() == CellContent.Kind.TEXT && !content.isBlank()
        || content.kind() == CellContent.Kind.NUMBER
            && content.text().length() == 4
            && isYear(content.text());
  }

  /** What a column is for; empty where its header says nothing that is known. */
  Optional<ColumnUse> use(String header) {
    if (header.isBlank() || header.length() > 80) {
      return Optional.empty();
    }
    String text = alike(header);
    ColumnUse known = uses.get(text);
    if (known != null) {
      return Optional.of(known);
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
    String plain = HeaderText.alike(text);
    String bare = EXTRAS.matcher(plain).replaceAll("");
    return bare.isEmpty() ? plain : bare;
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
