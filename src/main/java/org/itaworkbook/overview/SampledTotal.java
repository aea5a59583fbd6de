package org.itaworkbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.overview.agencies.AgencyKey;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.text.Fingerprint;

/**
 * A total of which it is known how far chance may have moved each part that persons answer. What is
 * drawn of it follows from the year and the agency alone, whoever else was gathered.
 */
final class SampledTotal {

  /** How often a total is drawn. */
  static final int DRAWS = 1_000;

  /**
   * A part that persons answer.
   *
   * @param share how much of the total a point of it is
   */
  private record Sampled(double mean, double standardError, double share) {

    /** By how much the total is another, had other persons answered. */
    double drawn(Random random) {
      double other = mean + standardError * random.nextGaussian();
      return share * (Math.min(100, Math.max(0, other)) - mean);
    }
  }

  private final FiscalYear year;
  private final int total;
  private final List<Sampled> parts;

  private SampledTotal(FiscalYear year, int total, List<Sampled> parts) {
    this.year = year;
    this.total = total;
    this.parts = List.copyOf(parts);
  }

  /** Empty where the total or the standard error of a part is not known. */
  static Optional<SampledTotal> of(Result result) {
    List<Sampled> parts = new ArrayList<>();
    for (Instrument instrument : SamplingBounds.answered(result.framework())) {
      for (Part part : instrument.parts()) {
        OptionalInt mean = result.hundredths(part.figure());
        BigDecimal error = result.standardErrors().get(part.figure());
        if (mean.isEmpty() || error == null) {
          return Optional.empty();
        }
        double share = SamplingBounds.ofTotal(instrument, part).doubleValue();
        parts.add(new Sampled(mean.getAsInt() / 100.0, error.doubleValue(), share));
      }
    }
    OptionalInt total = result.hundredths(FigureCode.TOTAL);
    return parts.isEmpty() || total.isEmpty()
        ? Optional.empty()
        : Optional.of(new SampledTotal(result.year(), total.getAsInt(), parts));
  }

  /** What the total of an agency comes to, again and again, in hundredths. */
  short[] draws(AgencyKey agency) {
    String seed = Fingerprint.of(List.of(year.toString(), agency.value())).substring(0, 16);
    Random random = new Random(Long.parseUnsignedLong(seed, 16));
    short[] draws = new short[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      draws[i] = (short) drawn(random);
    }
    return draws;
  }

  /** The published total where nothing is off. */
  private int drawn(Random random) {
    double moved = 0;
    for (Sampled each : parts) {
      moved += each.drawn(random);
    }
    long drawn = total + Math.round(moved * 100);
    return (int) Math.min(Hundredths.FULL, Math.max(0, drawn));
  }
}
