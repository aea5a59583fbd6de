package org.itaworkbook.workbook.overview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.MadeResult;
import org.itaworkbook.overview.OverviewOptions;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.scores.ScoreKey;

/** Agencies of three types and two years, with scores as they are seen: some low everywhere. */
final class MadeAgencies {

  static final Framework YEAR =
      FrameworkReader.read(Path.of("workbook-templates/2568/framework.json"));

  static final Framework BEFORE =
      new Framework(
          new FiscalYear(2567),
          YEAR.title(),
          YEAR.threshold(),
          YEAR.instruments(),
          YEAR.levels(),
          YEAR.plans(),
          YEAR.agencyTypes());

  private static final List<String> TYPES =
      List.of("องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "กรมหรือเทียบเท่า");
  private static final List<String> PROVINCES =
      List.of("ขอนแก่น", "อุดรธานี", "นครราชสีมา", "เลย", "หนองคาย", "ชัยภูมิ");
  private static final List<String> NAMES =
      List.of("บ้านใหม่", "หนองบัว", "โคกสูง", "ดอนหวาย", "นาดี", "ท่าพระ", "เมืองเก่า", "สระแก้ว");

  private MadeAgencies() {}

  /** So many agencies, nearly all in both years. */
  static List<Result> of(int agencies) {
    Random random = new Random(7);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < agencies; i++) {
      double good = 84 + random.nextGaussian() * 7;
      if (i % 13 != 5) {
        results.add(result(random, BEFORE, i, good - 1.5 + random.nextGaussian() * 3));
      }
      results.add(result(random, YEAR, i, good));
    }
    return results;
  }

  /** So many agencies of one year, of which no type is known. */
  static List<Result> withoutTypes(int agencies) {
    Random random = new Random(7);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < agencies; i++) {
      results.add(
          new MadeResult(YEAR).random(random, 7000, 9900).name("หน่วยงาน " + i).in(i + ".xlsx"));
    }
    return results;
  }

  /** All of them together, as nobody asked for anything else. */
  static Overview overview(List<Result> results) {
    Gathering gathering = new Gathering();
    results.forEach(gathering::add);
    return gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
  }

  private static Result result(Random random, Framework year, int number, double good) {
    String type = TYPES.get(number % 5 / 2);
    MadeResult made =
        new MadeResult(year)
            .code(String.format("A%04d", number))
            .name(type.replace("หรือเทียบเท่า", "") + NAMES.get(number % 8) + " " + (number + 1))
            .type(type)
            .affiliation(number % 5 < 4 ? "กรมส่งเสริมการปกครองท้องถิ่น" : "สำนักนายกรัฐมนตรี")
            .province(PROVINCES.get(number * 7 % 6));
    Map<String, List<Integer>> figures = new LinkedHashMap<>();
    double total = 0;
    for (Instrument instrument : year.instruments()) {
      double sum = 0;
      for (Part part : instrument.parts()) {
        List<Integer> ofPart = new ArrayList<>();
        for (Indicator indicator : instrument.indicators()) {
          for (Question question : indicator.questions()) {
            int score = score(random, question, good + indicator.number() % 3 - 1);
            made.score(new ScoreKey(question.code(), part.id()), score);
            ofPart.add(score);
            figures
                .computeIfAbsent("INDICATOR_" + indicator.number(), any -> new ArrayList<>())
                .add(score);
          }
        }
        int mean = mean(ofPart);
        made.figure(part.figure().value(), mean);
        made.persons(part.figure().value(), 30 + random.nextInt(400));
        sum += mean;
      }
      int mean = (int) Math.round(sum / instrument.parts().size());
      made.figure(instrument.figure().value(), mean);
      total += mean * instrument.weight().doubleValue();
    }
    figures.forEach((figure, scores) -> made.figure(figure, mean(scores)));
    // Half of them share their totals with others.
    int rounded = (int) Math.round(total);
    made.figure("TOTAL", number % 2 == 0 ? rounded / 200 * 200 : rounded);
    if (number % 17 == 3) {
      made.without("TOTAL");
    }
    return made.in(year.fiscalYear() + "/หน่วยงาน " + number + ".xlsx");
  }

  private static int score(Random random, Question question, double good) {
    boolean hard = question.code().toString().endsWith("5");
    double score = good + (hard ? -9 : 2) + random.nextGaussian() * 4;
    return (int) Math.round(Math.max(0, Math.min(100, score)) * 100);
  }

  private static int mean(List<Integer> scores) {
    return (int) Math.round(scores.stream().mapToInt(Integer::intValue).average().orElse(0));
  }
}
