package org.itaworkbook.http.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.letters.DueDay;
import org.itaworkbook.letters.DueDayException;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.report.contents.ReportKind;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, as its address has them. Each is read when it is asked for; a value
 * that cannot be is told with what it may be.
 *
 * @param text as sent; null where there is no query
 */
public record Query(@Nullable String text) {

  /**
   * The value of a parameter; empty where it is not given, or blank.
   *
   * @throws ProblemException INVALID_PARAMETER if the query is not in UTF-8
   */
  public Optional<String> parameter(String name) {
    if (text == null) {
      return Optional.empty();
    }
    Fields fields = new Fields();
    try {
      UrlEncoded.decodeTo(text, fields::add, StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      throw invalid(Messages.text("http.parameter.encoding", text));
    }
    return Optional.ofNullable(fields.getValue(name)).filter(value -> !value.isBlank());
  }

  /** Whether a parameter is named at all, with a value or without. */
  public boolean has(String name) {
    if (text == null) {
      return false;
    }
    for (String each : text.split("&", -1)) {
      if (each.equals(name) || each.startsWith(name + "=")) {
        return true;
      }
    }
    return false;
  }

  public Optional<FiscalYear> year() {
    return parameter("year")
        .map(
            typed -> {
              try {
                return FiscalYear.of(Digits.toArabic(typed));
              } catch (IllegalArgumentException e) {
                throw invalid(Messages.text("http.parameter.year", typed));
              }
            });
  }

  /** Refuses scores of another year than the one that is asked for, if one is. */
  public void checkYear(FiscalYear said) {
    FiscalYear asked = year().orElse(said);
    if (!asked.equals(said)) {
      throw invalid(Messages.text("http.parameter.yearOfJson", asked.toString(), said.toString()));
    }
  }

  public Digits digits() {
    return askedDigits().orElse(Digits.ARABIC);
  }

  /** The digits that are asked for; empty where none are. */
  public Optional<Digits> askedDigits() {
    return parameter("digits")
        .map(
            typed ->
                switch (typed) {
                  case "thai" -> Digits.THAI;
                  case "arabic" -> Digits.ARABIC;
                  default -> throw notAmong("digits", typed, "thai, arabic");
                });
  }

  /** Whether a parameter says yes; it may be left out. */
  public boolean isTrue(String name) {
    return parameter(name)
        .map(
            typed ->
                switch (typed) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw notAmong(name, typed, "true, false");
                })
        .orElse(false);
  }

  /**
   * The day by which units are to answer.
   *
   * @param letter what is made for them
   */
  public @Nullable LocalDate due(LocalDate today, LetterKind letter) {
    return parameter("due")
        .map(
            typed -> {
              try {
                return DueDay.read(typed, today, letter);
              } catch (DueDayException e) {
                throw invalid(e.text());
              }
            })
        .orElse(null);
  }

  /** The period on which units report; null where none is named. */
  public @Nullable ReportingPeriod period() {
    return parameter("period")
        .map(
            typed ->
                ReportingPeriod.typed(typed)
                    .orElseThrow(
                        () ->
                            invalid(
                                Messages.text(
                                    "http.parameter.period",
                                    String.valueOf(ReportingPeriod.LONGEST)))))
        .orElse(null);
  }

  /** Which report is asked for; that of the result where none is named. */
  public ReportKind reportKind() {
    return parameter("kind")
        .map(
            typed ->
                switch (typed) {
                  case "yearly" -> ReportKind.YEARLY;
                  case "follow-up" -> ReportKind.FOLLOW_UP;
                  default -> throw notAmong("kind", typed, "yearly, follow-up");
                })
        .orElse(ReportKind.YEARLY);
  }

  /** Whether only the result of an agency is asked for, and not its analysis. */
  public boolean isResult() {
    return parameter("view")
        .map(
            typed -> {
              if (!typed.equals("result")) {
                throw notAmong("view", typed, "result");
              }
              return true;
            })
        .orElse(false);
  }

  /** How a workbook is to be read and written. */
  public AssessmentOptions options() {
    return new AssessmentOptions(year().orElse(null), digits());
  }

  /** The problem of a parameter that is no word that it may be. */
  public static ProblemException notAmong(String name, String value, String allowed) {
    return invalid(Messages.text("http.parameter.words", name, value, allowed));
  }

  /**
   * The problem of a parameter with a value that cannot be.
   *
   * @param wrong what is wrong with which, and what it may be
   */
  public static ProblemException invalid(Text wrong) {
    return new ProblemException(ProblemType.INVALID_PARAMETER, wrong);
  }
}
