package org.itaworkbook.report.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ReportWords.Quote;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.PlainText;

/**
 * What the assessor wrote, found by what it is about: the whole, an instrument, or questions, of
 * which several may share one text. In a year with two parts the part stands behind them.
 */
final class AssessorQuotes {

  private static final Pattern CODES =
      Pattern.compile("[a-z]{1,4}\\s?[0-9]{1,3}(?:\\.[0-9]{1,2})?");
  private static final List<String> WHOLE = List.of("ภาพรวม", "total", "overall");

  private final List<Quote> quotes;

  AssessorQuotes(List<Quote> quotes) {
    this.quotes = quotes;
  }

  boolean isEmpty() {
    return quotes.isEmpty();
  }

  private static String plain(String subject) {
    return Digits.toArabic(PlainText.of(subject)).toLowerCase(Locale.ROOT);
  }

  /** What is said of the whole. */
  Optional<String> ofWhole() {
    return quotes.stream()
        .filter(each -> WHOLE.contains(plain(each.subject())))
        .map(Quote::text)
        .findFirst();
  }

  /** What is said of an instrument as such. */
  Optional<String> of(Instrument instrument) {
    String code = instrument.code().value().toLowerCase(Locale.ROOT);
    return quotes.stream()
        .filter(each -> plain(each.subject()).equals(code))
        .map(Quote::text)
        .findFirst();
  }

  /** What is said of questions of a part, in the assessor's order, each with their codes. */
  List<Quote> of(Instrument instrument, Part part) {
    List<Quote> found = new ArrayList<>();
    for (Quote each : quotes) {
      String subject = plain(each.subject());
      List<String> codes = codes(subject, instrument.prefix());
      if (!codes.isEmpty() && isOf(part, instrument, subject)) {
        found.add(new Quote(ShownFigures.listed(codes), each.text()));
      }
    }
    return found;
  }

  private static List<String> codes(String subject, String prefix) {
    List<String> codes = new ArrayList<>();
    Matcher matcher = CODES.matcher(subject);
    while (matcher.find()) {
      String code = matcher.group().replace(" ", "");
      if (code.replaceAll("[0-9.]", "").equals(prefix)) {
        codes.add(code);
      }
    }
    return codes;
  }

  /** A text that names no part is said of all. */
  private static boolean isOf(Part part, Instrument instrument, String subject) {
    boolean named = instrument.parts().stream().anyMatch(each -> subject.contains(id(each)));
    return !named || subject.contains(id(part));
  }

  private static String id(Part part) {
    return part.id().value().toLowerCase(Locale.ROOT);
  }
}
