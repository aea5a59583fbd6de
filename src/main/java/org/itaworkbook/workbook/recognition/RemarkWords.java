package org.itaworkbook.workbook.recognition;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.WordFile;

/** The words of {@code remarks.properties}, by which a text says what scores are. */
final class RemarkWords {

  private static final WordFile FILE = new WordFile(RemarkWords.class, "remarks.properties");
  private static final Map<RemarkKind, List<String>> WORDS = new EnumMap<>(RemarkKind.class);

  static {
    Stream.of(RemarkKind.values())
        .filter(kind -> kind != RemarkKind.OTHER_YEAR)
        .forEach(kind -> WORDS.put(kind, words(kind.name().toLowerCase(Locale.ROOT))));
  }

  private static final List<String> NONE = words("none");
  private static final List<String> NAMES = words("name");
  private static final List<String> RESULT = words("result");
  private static final List<String> SETS = words("set");
  private static final List<String> COLUMNS = words("column");

  /** A short text that begins with one of the words is about it. */
  private static final int SHORT = 40;

  /** A longer text across or beside the rows is a sentence. */
  static final int LONGEST = 60;

  /** So many letters may follow the name of a group; a wording may begin with one too. */
  private static final int REST = 12;

  /** What may stand before a word with which a text begins. */
  private static final String OPENING = "([“\"'*-:";

  private static final String AND = "และ";

  /** Before the name of one group of people in a longer text. */
  private static final List<String> OF_GROUP =
      List.of("เฉพาะ", "กลุ่ม", "เพศ", "คะแนนของ", "คะแนน");

  private static final List<String> NAMED_GROUPS =
      Objects.requireNonNull(WORDS.get(RemarkKind.GROUP)).stream()
          .flatMap(group -> OF_GROUP.stream().map(before -> before + group))
          .toList();

  /** A target that is only told beside the scores: {@code (เป้าหมาย 90 คะแนน)}. */
  private static final Pattern NUMBER_AFTER = Pattern.compile("^[^0-9]{0,12}[0-9]{2,3}(?![0-9])");

  private static final Pattern SCORES = Pattern.compile("คะแนน|ผล|ita|iit|eit|oit");

  private RemarkWords() {}

  private static List<String> words(String key) {
    return FILE.of(key).stream().map(Alike::of).toList();
  }

  /** What a title or a tab says. */
  static Optional<RemarkKind> inTitle(String text) {
    String alike = Alike.of(text);
    if (compares(alike)) {
      return Optional.empty();
    }
    for (Map.Entry<RemarkKind, List<String>> each : WORDS.entrySet()) {
      boolean said =
          switch (each.getKey()) {
            case GROUP -> !isOfSeveral(alike) && namesGroup(alike, each.getValue());
            case TARGET -> each.getValue().stream().anyMatch(word -> isTarget(alike, word));
            case DRAFT -> each.getValue().stream().anyMatch(word -> isDraft(alike, word));
            default -> contains(alike, each.getValue());
          };
      if (said) {
        return Optional.of(each.getKey());
      }
    }
    return Optional.empty();
  }

  /** What a short text across or beside the rows of a table says. */
  static Optional<RemarkKind> inCell(String text) {
    String alike = opened(Alike.of(text));
    if (alike.length() > LONGEST || compares(alike)) {
      return Optional.empty();
    }
    for (Map.Entry<RemarkKind, List<String>> each : WORDS.entrySet()) {
      boolean said =
          switch (each.getKey()) {
            case GROUP ->
                !isOfSeveral(alike)
                    && (begins(alike, "กลุ่ม", each.getValue(), REST)
                        || namesGroup(alike, each.getValue()));
            case TARGET -> begins(alike, "คะแนน", each.getValue(), LONGEST);
            case DRAFT -> each.getValue().stream().anyMatch(word -> isDraft(alike, word));
            default -> contains(alike, each.getValue());
          };
      if (said) {
        return Optional.of(each.getKey());
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a text begins with a word, be it behind another that says nothing by itself.
   *
   * @param rest so many letters may follow
   */
  private static boolean begins(String alike, String before, List<String> words, int rest) {
    String bare = alike.startsWith(before) ? alike.substring(before.length()) : alike;
    return words.stream()
        .anyMatch(word -> bare.startsWith(word) && bare.length() <= word.length() + rest);
  }

  /** Whether a row across a table says that the result follows. */
  static boolean isResult(String text) {
    return RESULT.contains(opened(Alike.of(text)));
  }

  /** Whether a heading is of a column that says whose or which scores are. */
  static boolean tellsScores(String heading) {
    return contains(Alike.of(heading), COLUMNS);
  }

  /** Whether a heading is of a column that says of which agency or round each row's score is. */
  static boolean tellsSet(String heading) {
    return SETS.contains(Alike.of(heading));
  }

  /** Whether a text compares or is of more than one group, whatever names in it hold its words. */
  private static boolean compares(String alike) {
    return contains(bare(alike), NONE);
  }

  private static boolean isOfSeveral(String alike) {
    return bare(alike).contains(AND);
  }

  private static String bare(String alike) {
    String bare = alike;
    for (String name : NAMES) {
      bare = bare.replace(name, "");
    }
    return bare;
  }

  private static boolean contains(String alike, List<String> words) {
    return words.stream().anyMatch(alike::contains);
  }

  /** The shorter words stand in many others too, such as in {@code โครงร่าง}. */
  private static boolean isDraft(String alike, String word) {
    return word.length() > "ร่าง".length()
        ? alike.contains(word)
        : opened(alike).startsWith(word) || alike.contains("(" + word);
  }

  /** Whether a word is not in a text that begins by telling of a result. */
  private static boolean isTarget(String alike, String word) {
    int at = alike.indexOf(word);
    if (at < 0 || NUMBER_AFTER.matcher(alike.substring(at + word.length())).find()) {
      return false;
    }
    return !alike.substring(0, at).contains("ผล");
  }

  private static boolean namesGroup(String alike, List<String> groups) {
    return contains(alike, NAMED_GROUPS)
        || alike.length() <= SHORT
            && groups.stream()
                .anyMatch(
                    group ->
                        alike.equals(group)
                            || alike.endsWith(group) && SCORES.matcher(alike).find());
  }

  private static String opened(String alike) {
    int start = 0;
    while (start < alike.length() && OPENING.indexOf(alike.charAt(start)) >= 0) {
      start++;
    }
    return alike.substring(start);
  }
}
