package org.itaworkbook.json.responses;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.AnswerSet;
import org.itaworkbook.framework.Points;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.JsonTree;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.recognition.ResponseMap.FilePart;
import org.itaworkbook.responses.recognition.ResponseMap.Period;
import org.itaworkbook.responses.recognition.ResponseMap.ValueColumn;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads what a person says of files with answers. Strict: all faults are told at once. */
public final class ResponseMapReader {

  private static final int MOST_TOLD = 5;
  private static final int HIGHEST_SMALLEST = 1_000;

  private final Faults faults = new Faults();

  private ResponseMapReader() {}

  /**
   * @throws RefusedException INVALID_JSON with its faults
   */
  public static ResponseMap read(String json) {
    return new ResponseMapReader().map(json);
  }

  private ResponseMap map(String json) {
    JsonFields fields = JsonTree.read(json, faults);
    ResponseMap map = fields == null ? ResponseMap.NONE : map(fields);
    if (!faults.isEmpty()) {
      List<Text> told = faults.sentences(MOST_TOLD);
      throw new RefusedException(
          Refusal.INVALID_JSON,
          new Text(
              told.stream().map(Text::th).collect(Collectors.joining("; ")),
              told.stream().map(Text::en).collect(Collectors.joining("; "))));
    }
    return map;
  }

  private ResponseMap map(JsonFields fields) {
    List<FilePart> files = fields.optionalList("files", ResponseMapReader::filePart);
    Map<String, String> columns = texts(fields.optionalObject("columns"));
    ValueColumn part = values(fields.optionalObject("part"));
    ValueColumn unit = values(fields.optionalObject("unit"));
    String person = name(fields.optionalObject("person"));
    String when = name(fields.optionalObject("when"));
    String submitted = name(fields.optionalObject("submitted"));
    Period period = period(fields);
    Map<String, Integer> codes = codes(fields.optionalObject("codes"));
    Map<String, String> words = words(fields.optionalObject("words"));
    Map<String, Long> population = population(fields.optionalObject("population"));
    Set<LeftOut> keep = keep(fields);
    Integer smallest = fields.optionalInteger("smallest", ResponseMap.SMALLEST, HIGHEST_SMALLEST);
    fields.end();
    return new ResponseMap(
        files,
        columns,
        part,
        unit,
        person,
        when,
        submitted,
        period,
        codes,
        words,
        population,
        keep,
        Objects.requireNonNullElse(smallest, ResponseMap.SMALLEST));
  }

  private static @Nullable FilePart filePart(JsonFields fields) {
    String match = fields.text("match");
    String part = fields.text("part");
    fields.end();
    return match == null || part == null ? null : new FilePart(match, part);
  }

  private static Map<String, String> texts(@Nullable JsonFields fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (fields != null) {
      for (String name : fields.names()) {
        String text = fields.text(name);
        if (text != null) {
          texts.put(name, text);
        }
      }
    }
    return texts;
  }

  private static @Nullable ValueColumn values(@Nullable JsonFields fields) {
    if (fields == null) {
      return null;
    }
    String column = fields.text("column");
    Map<String, String> values = texts(fields.optionalObject("values"));
    fields.end();
    return column == null ? null : new ValueColumn(column, values);
  }

  private static @Nullable String name(@Nullable JsonFields fields) {
    if (fields == null) {
      return null;
    }
    String column = fields.text("column");
    fields.end();
    return column;
  }

  private @Nullable Period period(JsonFields fields) {
    List<String> days = fields.optionalTexts("period");
    if (days.isEmpty()) {
      return null;
    }
    try {
      if (days.size() == 2) {
        return new Period(LocalDate.parse(days.get(0)), LocalDate.parse(days.get(1)));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      // Told below.
    }
    faults.add(fields.at("period"), "period");
    return null;
  }

  private Map<String, Integer> codes(@Nullable JsonFields fields) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    if (fields == null) {
      return Map.of();
    }
    for (String name : fields.names()) {
      String typed = fields.optionalTextOrNumber(name);
      Integer place = typed == null ? null : place(typed);
      if (place == null) {
        faults.add(fields.at(name), "mapCode", AnswerSet.MOST_CHOICES);
      } else {
        codes.put(name, place);
      }
    }
    return codes;
  }

  private static @Nullable Integer place(String typed) {
    if (typed.toLowerCase(Locale.ROOT).equals("unknown")) {
      return 0;
    }
    if (!typed.matches("[0-9]{1,2}")) {
      return null;
    }
    int place = Integer.parseInt(typed);
    return place >= 1 && place <= AnswerSet.MOST_CHOICES ? place : null;
  }

  private Map<String, String> words(@Nullable JsonFields fields) {
    Map<String, String> words = new LinkedHashMap<>();
    if (fields == null) {
      return Map.of();
    }
    for (String name : fields.names()) {
      String typed = fields.optionalTextOrNumber(name);
      try {
        words.put(name, Points.of(typed == null ? "" : typed).toString());
      } catch (IllegalArgumentException e) {
        faults.add(fields.at(name), "points");
      }
    }
    return words;
  }

  private static Map<String, Long> population(@Nullable JsonFields fields) {
    Map<String, Long> population = new LinkedHashMap<>();
    if (fields == null) {
      return Map.of();
    }
    for (String name : fields.names()) {
      Integer number = fields.integer(name, 1, 100_000_000);
      if (number != null) {
        population.put(name, number.longValue());
      }
    }
    return population;
  }

  private Set<LeftOut> keep(JsonFields fields) {
    Set<LeftOut> keep = EnumSet.noneOf(LeftOut.class);
    for (String each : fields.optionalTexts("keep")) {
      try {
        keep.add(LeftOut.valueOf(each));
      } catch (IllegalArgumentException e) {
        faults.add(fields.at("keep"), "keep", keepable());
      }
    }
    return keep;
  }

  private static String keepable() {
    return EnumSet.allOf(LeftOut.class).stream()
        .filter(LeftOut::mayBeKept)
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
