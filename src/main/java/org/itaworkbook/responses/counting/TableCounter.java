package org.itaworkbook.responses.counting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.responses.counts.GroupKey;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.recognition.Column;
import org.itaworkbook.responses.recognition.ExportKind;
import org.itaworkbook.responses.recognition.Meaning;
import org.itaworkbook.responses.recognition.Moments;
import org.itaworkbook.responses.recognition.PartNames;
import org.itaworkbook.responses.recognition.ResponseMap.ValueColumn;
import org.itaworkbook.responses.recognition.Spellings;
import org.itaworkbook.responses.recognition.Understood;
import org.itaworkbook.responses.tables.ByteHash;
import org.itaworkbook.responses.tables.Lexicon;
import org.itaworkbook.responses.tables.RowCells;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/** What rows of all kinds have in common: who answered, when, of which group. For one thread. */
final class TableCounter {

  private static final Set<String> SUMS =
      alike(
          "รวม",
          "รวมทั้งหมด",
          "รวมทั้งสิ้น",
          "เฉลี่ย",
          "ค่าเฉลี่ย",
          "คะแนนเฉลี่ย",
          "เฉลี่ยรวม",
          "ร้อยละ",
          "ส่วนเบี่ยงเบนมาตรฐาน",
          "s.d.",
          "sd",
          "total",
          "totals",
          "average",
          "mean",
          "sum",
          "grandtotal");
  private static final Set<String> TESTS =
      alike("ทดสอบ", "test", "testing", "การทดสอบ", "ทดสอบระบบ", "tester", "ทดลอง");
  private static final Set<String> NOBODY =
      alike("anonymous", "ไม่ระบุ", "ไม่ระบุตัวตน", "-", "n/a");
  private static final Set<String> NOT_APPROVED =
      alike("Not approved", "validation_status_not_approved", "ไม่อนุมัติ");

  /** Longer texts say neither that they are a sum nor that they are a test, in bytes. */
  private static final int LONGEST_LABEL = 90;

  /** So many spellings are known with their groups. */
  private static final int MOST_GROUPS = 1 << 12;

  private static final int FIRST_TEXTS = 1 << 16;
  private static final int KNOWN = 64;

  /** In so many of the first of these columns a row may say that it is a sum. */
  private static final int MOST_LABELS = 4;

  private static final Set<Meaning> LABELS =
      EnumSet.of(Meaning.IGNORED, Meaning.NAME, Meaning.UNIT, Meaning.PERSON, Meaning.WHEN);

  final Understood understood;
  final Persons persons;
  final Rules rules;
  private final Framework framework;
  private final Moments moments;
  private final List<Column> people;
  private final int[] tests;
  private final int[] labels;
  private final int when;
  private final int start;
  private final int status;
  private final int submitted;
  private final int part;
  private final int unit;
  private final int agency;
  private final long first;
  private final long end;
  private final Spellings texts = new Spellings();

  /** Apart from the others, which may be as many as persons and would leave these no room. */
  private final Spellings partTexts = new Spellings();

  private final Spellings unitTexts = new Spellings();
  private byte[] kinds = new byte[64];
  private Lexicon lexicon = Lexicon.EMPTY;

  /** What the first texts that cells share are as labels, each with {@link #KNOWN}. */
  private byte[] sharedKinds = new byte[0];

  private @Nullable Part[] parts = new Part[64];
  private String[] units = new String[64];
  private int known;
  private long answered = Moments.NONE;
  private final Map<Part, int[]> groups = new IdentityHashMap<>();

  TableCounter(Understood understood, Persons persons, Rules rules, Framework framework) {
    this.understood = understood;
    this.persons = persons;
    this.rules = rules;
    this.framework = framework;
    this.moments =
        new Moments(understood.kind() == ExportKind.SURVEYMONKEY, understood.table().from1904());
    this.people = understood.all(Meaning.PERSON).toList();
    this.tests =
        understood.columns().stream()
            .filter(
                each ->
                    each.meaning() == Meaning.NAME
                        || each.meaning() == Meaning.PERSON
                        || each.meaning() == Meaning.FREE_TEXT)
            .mapToInt(Column::index)
            .toArray();
    this.labels =
        understood.columns().stream()
            .filter(each -> LABELS.contains(each.meaning()))
            .mapToInt(Column::index)
            .limit(MOST_LABELS)
            .toArray();
    this.when = column(Meaning.WHEN);
    this.start = column(Meaning.START);
    this.status = column(Meaning.STATUS);
    this.submitted =
        understood.kind() == ExportKind.LIMESURVEY && column(Meaning.SUBMITTED) < 0
            ? sent()
            : column(Meaning.SUBMITTED);
    this.part = understood.part() == null ? column(Meaning.PART) : -1;
    this.unit = column(Meaning.UNIT);
    this.agency = column(Meaning.AGENCY);
    var period = rules.period(framework.fiscalYear());
    this.first = Rules.firstSecond(period);
    this.end = Rules.endSecond(period);
    Arrays.fill(units, "");
  }

  private static Set<String> alike(String... words) {
    Set<String> alike = new HashSet<>();
    for (String each : words) {
      alike.add(Alike.of(each));
    }
    return alike;
  }

  int column(Meaning meaning) {
    return understood.first(meaning).map(Column::index).orElse(-1);
  }

  /** LimeSurvey's own column, which is empty in a row that was never sent. */
  private int sent() {
    return understood.columns().stream()
        .filter(each -> Alike.of(each.header()).equals("submitdate"))
        .findFirst()
        .map(Column::index)
        .orElse(-1);
  }

  long moment(String text) {
    return moments.of(text);
  }

  /** The columns whose texts say what a row is of, however late in a table they first stand. */
  int[] telling() {
    return IntStream.of(part, unit, agency, column(Meaning.QUESTION), column(Meaning.QUESTION2))
        .filter(each -> each >= 0)
        .toArray();
  }

  /** Whether a text must be known for what it says of its row. */
  boolean isLabel(String text) {
    return text.length() <= LONGEST_LABEL && kind(Alike.of(text)) != 0;
  }

  private static byte kind(String alike) {
    int kind = SUMS.contains(alike) ? 1 : 0;
    kind |= TESTS.contains(alike) ? 2 : 0;
    kind |= NOBODY.contains(alike) ? 4 : 0;
    kind |= NOT_APPROVED.contains(alike) ? 8 : 0;
    return (byte) kind;
  }

  private byte kind(RowCells row, int column) {
    if (row.isBlank(column)) {
      return 0;
    }
    int shared = row.shared(column);
    if (shared >= 0) {
      return kind(row, column, shared);
    }
    if (row.to(column) - row.from(column) > LONGEST_LABEL) {
      return 0;
    }
    return ofSpelling(row, column);
  }

  /** The same of a text that cells share, which is kept if it says anything, see isLabel. */
  private byte kind(RowCells row, int column, int shared) {
    if (row.lexicon() != lexicon) {
      lexicon = row.lexicon();
      sharedKinds = new byte[Math.min(lexicon.size(), FIRST_TEXTS)];
    }
    if (shared >= sharedKinds.length) {
      return row.lexicon().word(shared) < 0 ? 0 : ofSpelling(row, column);
    }
    if (sharedKinds[shared] == 0) {
      byte kind = row.lexicon().word(shared) < 0 ? 0 : ofSpelling(row, column);
      sharedKinds[shared] = (byte) (kind | KNOWN);
    }
    return (byte) (sharedKinds[shared] & ~KNOWN);
  }

  private byte ofSpelling(RowCells row, int column) {
    int spelling = texts.of(row, column);
    if (spelling < 0) {
      return kind(Alike.of(row.text(column)));
    }
    if (spelling >= kinds.length) {
      kinds = Arrays.copyOf(kinds, spelling * 2);
    }
    for (; known <= spelling; known++) {
      kinds[known] = kind(Alike.of(texts.text(known)));
    }
    return kinds[spelling];
  }

  /** Why a row of a table with a row an answer or a count is not read: a sum is nobody's answer. */
  LeftOut unread(RowCells row, int question) {
    boolean sum = row.isBlank(question) || (kind(row, question) & 1) != 0;
    for (int each : labels) {
      sum |= (kind(row, each) & 1) != 0;
    }
    return sum ? LeftOut.NOT_A_PERSON : LeftOut.UNREADABLE_ROWS;
  }

  /** Why a row does not count whoever answered it; null where nothing speaks against it. */
  @Nullable LeftOut reason(RowCells row) {
    answered = Moments.NONE;
    for (int each : labels) {
      if ((kind(row, each) & 1) != 0) {
        return LeftOut.NOT_A_PERSON;
      }
    }
    if (submitted >= 0 && row.isBlank(submitted) && !rules.keeps(LeftOut.NOT_SUBMITTED)) {
      return LeftOut.NOT_SUBMITTED;
    }
    if (status >= 0 && (kind(row, status) & 8) != 0 && !rules.keeps(LeftOut.NOT_APPROVED)) {
      return LeftOut.NOT_APPROVED;
    }
    if (!rules.keeps(LeftOut.TEST_ROW)) {
      for (int each : tests) {
        if ((kind(row, each) & 2) != 0) {
          return LeftOut.TEST_ROW;
        }
      }
    }
    long moment = moment(row);
    return moment != Moments.NONE
            && (moment < first || moment >= end)
            && !rules.keeps(LeftOut.OUT_OF_PERIOD)
        ? LeftOut.OUT_OF_PERIOD
        : null;
  }

  /** When the row was answered that was looked at last, as {@link #reason} found it. */
  long when() {
    return answered;
  }

  private long moment(RowCells row) {
    answered = when < 0 ? Moments.NONE : moments.of(row, when);
    return answered;
  }

  /** The seconds that a row took, where it says when it was begun. */
  long took(RowCells row, long answered) {
    long begun = start < 0 || answered == Moments.NONE ? Moments.NONE : moments.of(row, start);
    return begun == Moments.NONE ? Moments.NONE : answered - begun;
  }

  /** A number that stands for who answered; 0 where nothing says it. */
  long person(RowCells row) {
    for (Column each : people) {
      int column = each.index();
      if (!row.isBlank(column) && (kind(row, column) & 4) == 0) {
        int shared = row.shared(column);
        long hash =
            shared >= 0
                ? row.lexicon().hash(shared)
                : ByteHash.of(row.buffer(), row.from(column), row.to(column));
        return ByteHash.mixed(hash, agency(row).hashCode() + 31L * each.rank());
      }
    }
    return 0;
  }

  String agency(RowCells row) {
    return agency < 0 || row.isBlank(agency) ? "" : row.text(agency).strip();
  }

  /** The part that a row says, or its table. */
  @Nullable Part part(RowCells row) {
    if (part < 0 || row.isBlank(part)) {
      return understood.part();
    }
    int spelling = partTexts.of(row, part);
    if (spelling < 0) {
      return part(row.text(part)).orElse(null);
    }
    if (spelling >= parts.length) {
      parts = Arrays.copyOf(parts, spelling * 2);
    }
    Part found = parts[spelling];
    if (found == null) {
      found = part(partTexts.text(spelling)).orElse(null);
      parts[spelling] = found;
    }
    return found;
  }

  private Optional<Part> part(String value) {
    ValueColumn said = rules.map().part();
    String meant = said == null ? value : said.of(value).orElse(value);
    return PartNames.in(meant, framework);
  }

  private String unit(RowCells row) {
    if (unit < 0 || row.isBlank(unit)) {
      return "";
    }
    int spelling = unitTexts.of(row, unit);
    if (spelling < 0) {
      return unit(row.text(unit));
    }
    if (spelling >= units.length) {
      units = Arrays.copyOf(units, spelling * 2);
    }
    String found = units[spelling];
    if (found == null || found.isEmpty()) {
      found = unit(unitTexts.text(spelling));
      units[spelling] = found;
    }
    return found;
  }

  private String unit(String text) {
    String value = text.strip();
    ValueColumn said = rules.map().unit();
    return said == null ? value : said.of(value).orElse(value);
  }

  /**
   * The part of an instrument that a row answers; null where it is not known.
   *
   * @param said by the heading; null where it says none
   */
  static @Nullable Part partOf(Instrument instrument, @Nullable Part said, @Nullable Part row) {
    if (said != null) {
      return said;
    }
    if (row != null && instrument.has(row)) {
      return row;
    }
    return instrument.parts().size() == 1 ? instrument.parts().get(0) : null;
  }

  /** The number of the group that a row is of. */
  int group(RowCells row, Part of) {
    if (agency >= 0) {
      return named(row, of);
    }
    boolean whole = unit < 0 || row.isBlank(unit);
    int spelling = whole ? MOST_GROUPS : unitTexts.of(row, unit);
    if (spelling < 0 || !whole && spelling >= MOST_GROUPS) {
      return named(row, of);
    }
    int[] known = groups.computeIfAbsent(of, each -> new int[MOST_GROUPS + 1]);
    if (known[spelling] == 0) {
      known[spelling] = named(row, of) + 1;
    }
    return known[spelling] - 1;
  }

  private int named(RowCells row, Part of) {
    return persons.group(new GroupKey(agency(row), of.figure().value(), unit(row)));
  }
}
