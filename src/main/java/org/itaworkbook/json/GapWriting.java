package org.itaworkbook.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.itaworkbook.analysis.PartGap;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.Part;
import org.jspecify.annotations.Nullable;

/** The part of an analysis about the two parts of an instrument. */
final class GapWriting {

  private GapWriting() {}

  static JsonElement gap(@Nullable PartGap gap) {
    if (gap == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject written = new JsonObject();
    written.addProperty("n", gap.n());
    written.add("mean", JsonWriting.figure(gap.mean()));
    written.add("variance", statistic(gap.variance()));
    written.add("standardDeviation", statistic(gap.standardDeviation()));
    written.add("confidence95", interval(gap.confidence95()));
    written.add("pairedT", pairedT(gap.pairedT()));
    written.add("wilcoxon", wilcoxon(gap.wilcoxon()));
    written.add("pearson", statistic(gap.pearson()));
    JsonObject variances = new JsonObject();
    for (Part part : gap.instrument().parts()) {
      variances.add(part.id().value(), statistic(gap.partVariances().get(part.id())));
    }
    written.add("partVariances", variances);
    return written;
  }

  private static JsonElement interval(PartGap.@Nullable Interval interval) {
    if (interval == null) {
      return JsonNull.INSTANCE;
    }
    JsonArray both = new JsonArray();
    both.add(JsonWriting.figure(interval.low()));
    both.add(JsonWriting.figure(interval.high()));
    return both;
  }

  private static JsonElement pairedT(PartGap.@Nullable PairedT test) {
    if (test == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject written = new JsonObject();
    written.add("t", statistic(test.t()));
    written.addProperty("df", test.df());
    written.add("p", JsonWriting.number(test.p()));
    return written;
  }

  private static JsonElement wilcoxon(PartGap.@Nullable Wilcoxon test) {
    if (test == null) {
      return JsonNull.INSTANCE;
    }
    JsonObject written = new JsonObject();
    written.add("w", JsonWriting.number(whole(test.w())));
    written.add("p", JsonWriting.number(test.p()));
    return written;
  }

  /** Ranks are whole or, where they are shared, halves. */
  private static BigDecimal whole(BigDecimal ranks) {
    BigDecimal stripped = ranks.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY);
  }

  private static JsonElement statistic(@Nullable BigDecimal value) {
    return JsonWriting.number(value == null ? null : Rounding.to(4, value));
  }
}
