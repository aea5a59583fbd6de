package org.itaworkbook.workbook.recognition;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.CommonTable;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.parts.CellContent;
import org.jspecify.annotations.Nullable;

/** What the texts of one workbook mean as headings; of a text that stands in many cells, once. */
final class HeaderMeanings {

  /** A workbook may hold any number of texts. */
  private static final int MOST = 4_096;

  private static final int YEAR_DIGITS = 4;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /** Roles that other tables of a workbook have too. */
  private static final Set<Role> COMMON =
      EnumSet.of(Role.CODE, Role.WORDING, Role.NUMBER, Role.INSTRUMENT, Role.GAP, Role.NOTE);

  /** What a text that names a part may say besides, such as who answered. */
  private static final Set<Sense> BESIDE_PART =
      EnumSet.of(Sense.PART, Sense.INSTRUMENT, Sense.PLAIN, Sense.GROUP);

  private final Year year;
  private final Map<String, Meaning> known = new HashMap<>();

  HeaderMeanings(Framework framework) {
    this.year = framework.once(Year.class, Year::of);
  }

  private record Meaning(Heading heading, Optional<ColumnUse> use) {

    static Meaning of(String header, HeadingGrammar grammar) {
      Heading heading = grammar.parse(header);
      return new Meaning(heading, HeaderMeanings.use(heading));
    }
  }

  /**
   * What is the same in every workbook of a year.
   *
   * @param usual the texts that most cells of a workbook hold: codes, wordings, usual headers
   */
  private record Year(HeadingGrammar grammar, Others others, Map<String, Meaning> usual) {

    static Year of(Framework framework) {
      HeadingGrammar grammar = new HeadingGrammar(YearVocabulary.of(framework));
      Set<String> texts = new HashSet<>();
      for (Question question : framework.questions()) {
        texts.add(question.code().toString());
        texts.add(question.wording());
      }
      framework.indicators().forEach(each -> texts.add(YearHeaders.indicator(each)));
      for (Instrument instrument : framework.instruments()) {
        YearHeaders.questionColumns(instrument).forEach(column -> texts.add(column.header()));
      }
      for (CommonColumn column : CommonColumn.values()) {
        texts.add(column.header());
      }
      YearHeaders.agencyRows(framework).forEach(row -> texts.add(row.label()));
      Map<String, Meaning> usual = new HashMap<>();
      texts.forEach(each -> usual.put(each, Meaning.of(each, grammar)));
      return new Year(grammar, Others.of(grammar), usual);
    }
  }

  /** Headers, spelt alike, by which a table of the contract that is not of questions is known. */
  private record Others(Set<String> any, Set<String> lowest) {

    static Others of(HeadingGrammar grammar) {
      Set<String> any = new HashSet<>();
      for (CommonColumn column : CommonColumn.values()) {
        boolean common =
            HeaderMeanings.use(grammar.parse(column.header()))
                .filter(each -> COMMON.contains(each.role()))
                .isPresent();
        if (!common) {
          any.add(column.alike());
        }
      }
      Set<String> lowest = new HashSet<>();
      CommonTable.ASSESSOR_LOWEST.columns().forEach(column -> lowest.add(column.alike()));
      return new Others(any, lowest);
    }
  }

  private Meaning of(String header) {
    Meaning meaning = year.usual.get(header);
    if (meaning == null) {
      meaning = known.get(header);
    }
    if (meaning == null) {
      meaning = Meaning.of(header, year.grammar);
      if (known.size() < MOST) {
        known.put(header, meaning);
      }
    }
    return meaning;
  }

  private static Optional<ColumnUse> use(Heading heading) {
    if (heading.words().isEmpty()) {
      return Optional.empty();
    }
    HeadedColumn column = HeadedColumn.of(List.of(new HeadingCell(0, 0, heading, false)));
    return column.doubtful() ? Optional.empty() : Optional.ofNullable(column.use());
  }

  /** What a text says as a heading. */
  Heading heading(String text) {
    return of(text).heading();
  }

  /** What a column is for by one heading; empty where it says nothing that is known. */
  Optional<ColumnUse> use(String header) {
    return of(header).use();
  }

  /** Whether a text may begin with a known word; most do not, which is soon told. */
  boolean mayBegin(String header) {
    return year.grammar.mayBegin(header);
  }

  /** What a column is for by one heading that begins with a known word; empty for any other. */
  Optional<Role> role(String header) {
    return mayBegin(header) ? use(header).map(ColumnUse::role) : Optional.empty();
  }

  /** The part that a text names and says nothing else of; empty for any other text. */
  Optional<HeadingWord> part(String text) {
    if (text.length() > HeadingGrammar.LONGEST || !year.grammar.mayBegin(text)) {
      return Optional.empty();
    }
    Heading heading = heading(text);
    boolean only =
        heading.unknown().isEmpty()
            && heading.parts().size() == 1
            && BESIDE_PART.containsAll(heading.senses());
    return only
        ? heading.words().stream().filter(each -> each.sense() == Sense.PART).findFirst()
        : Optional.empty();
  }

  /**
   * Whether headers, spelt alike, are those of a table of the contract that is not of questions.
   * One alone tells nothing: people have columns such as {@code สถานะ} beside their scores too.
   */
  boolean areOthers(Set<String> alike) {
    return alike.stream().filter(year.others.any::contains).limit(2).count() == 2
        || alike.equals(year.others.lowest);
  }

  /** Whether a cell can name a column: it holds a text that is no figure, or a year. */
  boolean isName(CellContent content) {
    return switch (content.kind()) {
      case TEXT -> !content.isBlank() && !isFigure(content);
      case NUMBER -> isYear(content.number(), content.text());
      default -> false;
    };
  }

  private boolean isYear(@Nullable BigDecimal number, String text) {
    return number != null
        && number.scale() == 0
        && number.precision() == YEAR_DIGITS
        && heading(text).isYear();
  }

  private static boolean isPartOfName(BigDecimal number) {
    return number.compareTo(FULL) == 0
        || number.scale() == 0 && number.precision() == 1 && number.signum() > 0;
  }

  /**
   * Whether a cell holds a figure, be it typed as text; {@code คะแนน 100%} is a heading, and so are
   * {@code คะแนน 2568} and {@code คะแนน2}, as Excel names the second {@code คะแนน} of a table.
   */
  boolean isFigure(CellContent content) {
    if (content.number() != null) {
      return !isName(content);
    }
    String text = content.text();
    Optional<BigDecimal> number = ScoreText.number(text);
    return number.isPresent()
        && !isYear(number.get(), text)
        && !(!Character.isDigit(text.strip().charAt(0))
            && (isPartOfName(number.get()) || heading(text).saysYear()));
  }
}
