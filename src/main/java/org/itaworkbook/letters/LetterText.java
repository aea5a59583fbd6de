package org.itaworkbook.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.Part;
import org.itaworkbook.letters.LetterBlock.Form;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.LetterWords;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.ThaiDate;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.ShareLine;
import org.itaworkbook.units.UnitShare;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is written, in Thai: enough of its figures that a phone shows what matters, as plain
 * text and as HTML of the same words.
 *
 * @param today the day that a reminder bears
 */
public record LetterText(UnitShare share, LetterKind letter, LocalDate today, String attachment) {

  /** Keeps a figure on the line of its question. */
  private static final String NO_BREAK = "\u00a0";

  private static final Collector<CharSequence, ?, String> BETWEEN = Collectors.joining(" / ");

  /** One line, whatever the unit is called. */
  public String subject() {
    return OneLine.of(
        letter == LetterKind.REMINDER
            ? say("subject.reminder", year(), share.unit().name())
            : aboutShare());
  }

  /** That all is well is said only where every score is known. */
  private String aboutShare() {
    String name = share.unit().name();
    if (share.questions().isEmpty()) {
      return say("subject.measures", year(), name, share.measures().size());
    }
    if (!share.low().isEmpty()) {
      return say("subject.low", year(), name, share.low().size());
    }
    return share.unknown().isEmpty()
        ? say("subject.none", year(), name)
        : say("subject.unknown", year(), name, share.unknown().size());
  }

  /**
   * A fingerprint of what the letter says: of a reminder another one on another day, or when
   * something else is missing.
   */
  public String contentHash() {
    if (letter == LetterKind.SHARE) {
      return share.contentHash();
    }
    String rest =
        isRest()
            ? measures().stream().map(each -> "\n" + each.code()).collect(Collectors.joining())
            : "";
    return Fingerprint.of(share.contentHash() + today + rest);
  }

  public String plain() {
    return LetterTemplates.plain(subject(), blocks());
  }

  public String html() {
    return LetterTemplates.html(subject(), blocks());
  }

  private List<LetterBlock> blocks() {
    List<LetterBlock> blocks = new ArrayList<>();
    blocks.add(new LetterBlock("", List.of(greeting()), Form.PARAGRAPHS));
    blocks.add(new LetterBlock("", opening(), Form.PARAGRAPHS));
    share
        .framework()
        .caveat()
        .ifPresent(
            caveat -> blocks.add(new LetterBlock("", List.of(caveat.th()), Form.PARAGRAPHS)));
    blocks.add(new LetterBlock(say("steps"), steps(), Form.NUMBERED));
    if (letter == LetterKind.SHARE) {
      addFigures(blocks);
    }
    List<Measure> measures = measures();
    if (!measures.isEmpty()) {
      blocks.add(
          new LetterBlock(
              say(isRest() ? "measures.rest" : "measures", measures.size()),
              measures.stream().map(LetterText::measure).toList(),
              Form.LISTED));
    }
    String note = words().note();
    if (note != null) {
      blocks.add(new LetterBlock("", List.of(note), Form.PARAGRAPHS));
    }
    blocks.add(new LetterBlock("", closing(), Form.PARAGRAPHS));
    return blocks;
  }

  private LetterWords words() {
    return share.agency().letters();
  }

  private String greeting() {
    String unit = share.unit().name();
    String own = words().greeting();
    if (own != null) {
      return own.replace(say("greeting.unit"), unit);
    }
    String contact = share.unit().contact();
    return contact == null ? say("to", unit) : say("toPerson", contact, unit);
  }

  private List<Measure> measures() {
    return letter.asked(share);
  }

  /** Whether the unit has reported on some measures and is reminded of the rest. */
  private boolean isRest() {
    return measures().size() < share.measures().size();
  }

  private List<String> opening() {
    if (letter == LetterKind.REMINDER) {
      List<String> lines = new ArrayList<>();
      lines.add(reminding());
      LocalDate due = share.due();
      if (due != null) {
        lines.add(say(due.isBefore(today) ? "due.past" : "due.coming", ThaiDate.longForm(due)));
      }
      return lines;
    }
    return List.of(
        share.questions().isEmpty()
            ? say("opening.measures", agency(), year(), round())
            : say("opening.share", agency(), year(), round(), share.questions().size()));
  }

  private String reminding() {
    String day = ThaiDate.longForm(today);
    int missing = measures().size();
    return isRest()
        ? say("opening.rest", agency(), year(), share.measures().size() - missing, day, missing)
        : say("opening.reminder", agency(), year(), day);
  }

  /** Nothing is asked back of a unit that has nothing to report. */
  private List<String> steps() {
    List<String> steps = new ArrayList<>();
    if (!share.low().isEmpty() && letter == LetterKind.SHARE) {
      steps.add(say("step.improve", share.low().size()));
    }
    if (share.measures().isEmpty()) {
      steps.add(say("step.read", attachment));
      steps.add(say("step.nothing"));
    } else {
      steps.add(say(isRest() ? "step.fill.rest" : "step.fill", attachment, measures().size()));
      LocalDate due = share.due();
      boolean coming = due != null && !due.isBefore(today);
      steps.add(coming ? returning() + "\n" + say("step.calendar") : returning());
    }
    return steps;
  }

  /** How and by when the unit is to answer. */
  String returning() {
    String contact = share.agency().contact();
    String step = contact == null ? say("step.return") : say("step.returnTo", OneLine.of(contact));
    LocalDate due = share.due();
    if (due == null) {
      return step;
    }
    return step
        + " "
        + (due.isBefore(today) ? say("step.soon") : say("step.by", ThaiDate.longForm(due)));
  }

  private void addFigures(List<LetterBlock> blocks) {
    List<ShareLine> low = share.low();
    List<ShareLine> unknown = share.unknown();
    if (!low.isEmpty()) {
      blocks.add(
          new LetterBlock(
              say("low", low.size(), share.threshold()),
              low.stream().map(LetterText::low).toList(),
              Form.LISTED));
    } else if (unknown.isEmpty() && !share.questions().isEmpty()) {
      blocks.add(new LetterBlock("", List.of(say("low.none", share.threshold())), Form.PARAGRAPHS));
    }
    if (!unknown.isEmpty()) {
      blocks.add(
          new LetterBlock(
              say("unknown", unknown.size()),
              List.of(unknown.stream().map(ShareLine::code).collect(Collectors.joining(", "))),
              Form.PARAGRAPHS));
    }
    List<ShareLine> others =
        share.questions().stream().filter(line -> !line.isLow() && !line.isUnknown()).toList();
    if (!others.isEmpty()) {
      blocks.add(
          new LetterBlock(
              others(others),
              List.of(
                  others.stream()
                      .map(line -> line.code() + NO_BREAK + figures(line))
                      .collect(Collectors.joining(", "))),
              Form.PARAGRAPHS));
    }
  }

  /** The parts are named once for all of them. */
  private String others(List<ShareLine> others) {
    String parts =
        others.stream()
            .map(line -> line.result().instrument().parts())
            .filter(each -> each.size() > 1)
            .distinct()
            .map(each -> each.stream().map(part -> part.name().th()).collect(BETWEEN))
            .collect(Collectors.joining(", "));
    return parts.isEmpty()
        ? say("others", others.size(), share.threshold())
        : say("others.parts", others.size(), share.threshold(), parts);
  }

  private static String figures(ShareLine line) {
    return line.result().instrument().parts().stream()
        .map(part -> figure(line.result().scores().get(part.id())))
        .collect(Collectors.joining(NO_BREAK + "/" + NO_BREAK));
  }

  private static String low(ShareLine line) {
    String advice = line.result().advice() == null ? "" : "\n" + line.result().advice().th();
    return say("question", line.code(), line.result().question().wording(), scores(line)) + advice;
  }

  private static String scores(ShareLine line) {
    List<Part> parts = line.result().instrument().parts();
    return parts.stream()
        .map(
            part ->
                (parts.size() == 1 ? "" : part.name().th() + " ")
                    + figure(line.result().scores().get(part.id())))
        .collect(BETWEEN);
  }

  private static String figure(@Nullable BigDecimal score) {
    return score == null ? "–" : Rounding.figure(score).toPlainString();
  }

  private static String measure(Measure measure) {
    String activity = Objects.requireNonNullElse(measure.activity(), measure.code().value());
    return measure.period() == null
        ? say("measure", measure.code(), activity)
        : say("measureWithPeriod", measure.code(), activity, measure.period());
  }

  private List<String> closing() {
    Agency agency = share.agency();
    String known =
        Stream.of(agency.contact(), agency.email(), agency.phone())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    List<String> lines = new ArrayList<>();
    lines.add(say(measures().isEmpty() ? "closing.read" : "closing.act"));
    lines.add(say("regards"));
    lines.add(signature());
    if (!known.isEmpty()) {
      lines.add(say("ask", known));
    }
    if (!share.copies().isEmpty()) {
      lines.add(
          say(
              "copies",
              share.copies().stream()
                  .map(MailAddress::toString)
                  .collect(Collectors.joining(", "))));
    }
    lines.add(say("reference", share.unit().code(), share.round()));
    return lines;
  }

  /** Who signs, and for whom unless that is said already. */
  private String signature() {
    String own = words().signature();
    if (own == null) {
      return agency();
    }
    return own.contains(agency()) ? own : own + "\n" + agency();
  }

  private String agency() {
    String name = share.agency().name();
    return name == null ? say("agency") : OneLine.of(name);
  }

  /** With a blank before it; nothing where the workbook names none. */
  private String round() {
    return share.namedRound().map(name -> " " + say("round", name)).orElse("");
  }

  private String year() {
    return share.framework().fiscalYear().toString();
  }

  private static String say(String key, Object... arguments) {
    return Messages.thai("letter." + key, arguments);
  }
}
