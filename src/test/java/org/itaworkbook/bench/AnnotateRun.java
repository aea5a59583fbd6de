package org.itaworkbook.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmark of the annotation and prints the ratios that have a budget. */
final class AnnotateRun {

  private static final double BUDGET = 0.5;
  private static final List<String> LAYOUTS = List.of("example", "report", "flat", "large");
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private AnnotateRun() {}

  /** Whether the ratio of every layout is within the budget. */
  static boolean run(boolean quick) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(AnnotateBenchmark.class.getName())
                    .addProfiler(GCProfiler.class)
                    .addProfiler(ProcessorTime.class)
                    .jvmArgs("-Xmx512m")
                    .forks(1)
                    .warmupIterations(quick ? 3 : 30)
                    .measurementIterations(quick ? 3 : 10)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementTime(TimeValue.seconds(2))
                    .shouldFailOnError(true)
                    .build())
            .run();
    boolean within = true;
    for (String layout : LAYOUTS) {
      within &=
          print(layout, named(results, "annotate", layout), named(results, "openAndSave", layout));
    }
    return within;
  }

  private static boolean print(String layout, RunResult annotate, RunResult plain) {
    double processor =
        secondary(annotate, ProcessorTime.LABEL) / secondary(plain, ProcessorTime.LABEL);
    System.out.printf(
        Locale.ROOT,
        "%nannotate / open + save, %s: processor time %.2f (budget %.1f), time %.2f, allocation"
            + " %.2f%n",
        layout,
        processor,
        BUDGET,
        primary(annotate) / primary(plain),
        secondary(annotate, ALLOCATION) / secondary(plain, ALLOCATION));
    return processor <= BUDGET;
  }

  private static RunResult named(Collection<RunResult> results, String method, String layout) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
        .filter(result -> result.getParams().getParam("layout").equals(layout))
        .findFirst()
        .orElseThrow();
  }

  private static double primary(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static double secondary(RunResult result, String label) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(each -> each.getKey().endsWith(label))
        .findFirst()
        .orElseThrow()
        .getValue()
        .getScore();
  }
}
