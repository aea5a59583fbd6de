package org.itaworkbook.json.units;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.json.results.FindingJson;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Collected;
import org.itaworkbook.units.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What units have answered.
 *
 * @param taken the files that count
 * @param conflicts what the centre's workbook says otherwise
 */
public record CollectedJson(
    List<String> taken,
    List<Refused> refused,
    List<String> conflicts,
    List<String> remarks,
    List<FindingJson> findings,
    List<UnitJson> missing,
    List<Partly> partly,
    List<Answer> progress)
    implements JsonDocument {

  /** A file that does not count. */
  record Refused(String file, String reason) {}

  /** A unit that answered for some of its measures. */
  record Partly(String unit, String unitName, int answered, int asked) {

    static Partly of(Collected.Partly partly) {
      return new Partly(
          partly.unit().code().value(), partly.unit().name(), partly.answered(), partly.asked());
    }
  }

  /** What a unit says of a measure. */
  record Answer(
      String unit,
      String measure,
      @Nullable String status,
      @Nullable BigDecimal percent,
      @Nullable String evidence,
      @Nullable String date,
      @Nullable String note) {

    static Answer of(Progress progress) {
      return new Answer(
          progress.unit().value(),
          progress.measure().value(),
          progress.status(),
          progress.percent(),
          progress.evidence(),
          progress.date() == null ? null : progress.date().toString(),
          progress.note());
    }
  }

  /**
   * @param conflicts what the centre's workbook says otherwise
   */
  public static CollectedJson of(Collected collected, List<Text> conflicts, Locale locale) {
    return new CollectedJson(
        collected.taken(),
        collected.refused().stream()
            .map(each -> new Refused(each.file(), each.reason().in(locale)))
            .toList(),
        sentences(conflicts, locale),
        sentences(collected.remarks(), locale),
        collected.findings().stream().map(each -> FindingJson.of(each, locale)).toList(),
        collected.missing().stream().map(UnitJson::of).toList(),
        collected.partly().stream().map(Partly::of).toList(),
        collected.progress().stream().map(Answer::of).toList());
  }

  private static List<String> sentences(List<Text> texts, Locale locale) {
    return texts.stream().map(each -> each.in(locale)).toList();
  }
}
