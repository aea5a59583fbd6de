package org.itaworkbook.json.responses;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.responses.scored.Alpha;
import org.jspecify.annotations.Nullable;

/** How the questions of an indicator go together. */
record AlphaJson(
    int indicator,
    String part,
    long complete,
    @Nullable BigDecimal alpha,
    List<@Nullable BigDecimal> itemRest) {

  static AlphaJson of(Alpha alpha) {
    List<@Nullable BigDecimal> itemRest = new ArrayList<>();
    alpha.itemRest().forEach(each -> itemRest.add(Statistic.to(4, each)));
    return new AlphaJson(
        alpha.indicator().number(),
        alpha.part().id().value(),
        alpha.complete(),
        Statistic.to(4, alpha.alpha()),
        itemRest);
  }
}
