package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.overview.results.Result;
import org.jspecify.annotations.Nullable;

/** Results of one or two years at random: ties, lacking totals, few and many agencies. */
final class RandomResults {

  private static final List<String> TYPES =
      List.of("กรมหรือเทียบเท่า", "เทศบาลตำบล", "จังหวัด", "ชนิดที่ไม่มีในปีนี้");

  private RandomResults() {}

  static List<Result> of(Random random, Framework year, Framework before) {
    List<Result> results = new ArrayList<>();
    int agencies = 1 + random.nextInt(random.nextBoolean() ? 8 : 60);
    // A narrow range gives ties.
    int low = 6000 + random.nextInt(3990);
    int high = Math.min(10_000, low + (random.nextBoolean() ? 10 : 2500));
    boolean two = random.nextBoolean();
    for (int i = 0; i < agencies; i++) {
      String type = random.nextInt(6) == 0 ? null : TYPES.get(random.nextInt(TYPES.size()));
      if (random.nextInt(8) > 0) {
        results.add(result(random, year, i, type, low, high));
      }
      if (two && random.nextInt(5) > 0) {
        results.add(result(random, before, i, type, low, high));
      }
    }
    return results;
  }

  private static Result result(
      Random random, Framework year, int number, @Nullable String type, int low, int high) {
    MadeResult made =
        new MadeResult(year)
            .random(random, low, high)
            .code("C" + number)
            .name("หน่วยงาน " + number)
            .type(type)
            .province(random.nextInt(5) == 0 ? null : "จังหวัด " + random.nextInt(4));
    if (random.nextInt(8) == 0) {
      made.every(low);
    }
    if (random.nextInt(10) == 0) {
      made.without("TOTAL").without("INDICATOR_3");
    }
    if (random.nextInt(6) == 0) {
      made.withoutScores();
    }
    if (random.nextInt(3) == 0) {
      made.previousTotal(low);
    }
    return made.in(year.fiscalYear() + "/" + number + ".xlsx");
  }
}
