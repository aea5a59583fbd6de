package org.itaworkbook.units;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.LetterWords;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.text.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What concerns one unit, and nothing of the others.
 *
 * @param questions in the order of the year
 * @param measures those that name the unit, or name nobody and touch its questions
 * @param progress what the unit itself has reported so far
 * @param due the day by which it is asked to answer; null where none is named, and for a unit of
 *     which nothing is asked
 */
public record UnitShare(
    Framework framework,
    Agency agency,
    RoundId round,
    Unit unit,
    List<ShareLine> questions,
    List<Measure> measures,
    List<Progress> progress,
    @Nullable LocalDate due)
    implements Serializable {

  public UnitShare {
    questions = List.copyOf(questions);
    measures = List.copyOf(measures);
    progress = List.copyOf(progress);
    due = measures.isEmpty() ? null : due;
  }

  /** The same share, to be answered by a day. */
  public UnitShare withDue(@Nullable LocalDate day) {
    return new UnitShare(framework, agency, round, unit, questions, measures, progress, day);
  }

  /** The round as people are told it; empty where the workbook names none. */
  public Optional<String> namedRound() {
    return Optional.ofNullable(agency.round()).filter(name -> !name.isBlank()).map(OneLine::of);
  }

  /** Whether there is nothing to tell the unit. */
  public boolean isEmpty() {
    return questions.isEmpty() && measures.isEmpty();
  }

  /** The questions whose triage is not known yet, since a score is missing. */
  public List<ShareLine> unknown() {
    return questions.stream().filter(ShareLine::isUnknown).toList();
  }

  /** What the unit has reported of a measure; null where it has said nothing. */
  public @Nullable Progress progress(Measure measure) {
    return progress.stream()
        .filter(each -> each.isOf(unit.code(), measure.code()))
        .findFirst()
        .orElse(null);
  }

  /** The measures that the unit has said nothing about. */
  public List<Measure> unanswered() {
    return measures.stream().filter(each -> progress(each) == null).toList();
  }

  public List<ShareLine> low() {
    return questions.stream().filter(ShareLine::isLow).toList();
  }

  /** The year's threshold in its shortest form, such as {@code 85}. */
  public String threshold() {
    return framework.threshold().stripTrailingZeros().toPlainString();
  }

  /**
   * The addresses that get a copy of each letter, without those of the unit itself; none where the
   * unit has no address.
   */
  public List<MailAddress> copies() {
    return unit.addresses().isEmpty()
        ? List.of()
        : MailAddresses.read(agency.letters().copies()).sound().stream()
            .filter(copy -> unit.addresses().stream().noneMatch(copy::isAlike))
            .toList();
  }

  /**
   * A fingerprint of everything that the unit is told, and of nothing else: not of the analysis
   * behind a measure, which speaks of other units' scores, and not of progress, which the unit
   * itself told.
   */
  public String contentHash() {
    List<Object> told = new ArrayList<>();
    told.add(round);
    told.add(Objects.requireNonNullElse(agency.name(), ""));
    told.add(Objects.requireNonNullElse(agency.contact(), ""));
    told.add(Objects.requireNonNullElse(agency.email(), ""));
    told.add(Objects.requireNonNullElse(agency.phone(), ""));
    told.add(unit.code());
    told.add(unit.name());
    told.add(Objects.requireNonNullElse(unit.contact(), ""));
    told.add(threshold());
    for (ShareLine line : questions) {
      told.add(line.code());
      told.add(line.result().question().wording());
      for (Part part : line.result().instrument().parts()) {
        told.add(spelt(line.result().scores().get(part.id())));
        told.add(spelt(line.result().previous().get(part.id())));
      }
      told.add(String.valueOf(line.result().triage()));
      told.add(line.result().advice() == null ? "" : line.result().advice().th());
    }
    for (Measure measure : measures) {
      told.add(measure.code());
      told.add(String.valueOf(measure.activity()));
      told.add(String.valueOf(measure.steps()));
      told.add(String.valueOf(measure.period()));
    }
    if (due != null) {
      told.add(due);
    }
    if (!agency.letters().equals(LetterWords.NONE)) {
      told.add(agency.letters());
    }
    return Fingerprint.of(told);
  }

  private static String spelt(@Nullable BigDecimal score) {
    return score == null ? "" : score.stripTrailingZeros().toPlainString();
  }
}
