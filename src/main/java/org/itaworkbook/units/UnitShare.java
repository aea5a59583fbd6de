package org.itaworkbook.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Measure;

/**
 * What concerns one unit, and nothing of the others.
 *
 * @param questions in the order of the year
 * @param measures those that name the unit, or name nobody and touch its questions
 */
public record UnitShare(
    Framework framework,
    Agency agency,
    RoundId round,
    Unit unit,
    List<ShareLine> questions,
    List<Measure> measures) {

  public UnitShare {
    questions = List.copyOf(questions);
    measures = List.copyOf(measures);
  }

  public List<ShareLine> low() {
    return questions.stream().filter(ShareLine::isLow).toList();
  }

  /** The year's threshold in its shortest form, such as {@code 85}. */
  public String threshold() {
    return framework.threshold().stripTrailingZeros().toPlainString();
  }

  /**
   * A fingerprint of everything that the unit is told. Progress is left out: it is what the unit
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
      told.add(String.valueOf(measure.analysis()));
      told.add(String.valueOf(measure.steps()));
      told.add(String.valueOf(measure.period()));
      told.add(String.valueOf(measure.unit()));
    }
    StringBuilder text = new StringBuilder();
    for (Object each : told) {
      String word = each.toString();
      text.append(word.length()).append(':').append(word).append('\n');
    }
    return Fingerprint.of(text.toString());
  }

  private static String spelt(@org.jspecify.annotations.Nullable BigDecimal score) {
    return score == null ? "" : score.stripTrailingZeros().toPlainString();
  }
}
