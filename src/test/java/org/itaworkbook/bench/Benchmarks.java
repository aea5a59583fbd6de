package org.itaworkbook.bench;

import java.time.Duration;
import java.util.List;

/** Runs the measurements: all, or those that are named. */
final class Benchmarks {

  private static final List<String> NAMES =
      List.of("annotate", "report", "cold", "start", "http", "mail", "answers", "overview");

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    boolean quick = given.contains("--quick");
    List<String> named = given.stream().filter(NAMES::contains).toList();
    if (given.stream().anyMatch(each -> !each.equals("--quick") && !NAMES.contains(each))) {
      System.err.println("usage: scripts/bench [--quick] [" + String.join("] [", NAMES) + "]");
      System.exit(2);
    }
    List<String> asked = named.isEmpty() ? NAMES : named;
    boolean within = true;
    if (asked.contains("annotate")) {
      within &= AnnotateRun.run(quick);
    }
    if (asked.contains("report")) {
      within &= ReportRun.run(quick);
    }
    if (asked.contains("cold")) {
      within &= ColdStart.run(quick ? 5 : 10);
    }
    if (asked.contains("start")) {
      within &= ServeStart.run(quick ? 3 : 7);
    }
    if (asked.contains("http")) {
      within &= HttpLoad.run(Duration.ofSeconds(quick ? 2 : 5));
    }
    if (asked.contains("mail")) {
      within &= MailLoad.run(quick ? 3 : 5);
    }
    if (asked.contains("answers")) {
      within &= AnswersRun.run(quick);
    }
    if (asked.contains("overview")) {
      within &= OverviewRun.run(quick);
    }
    if (!within) {
      System.err.println("scripts/bench: over a budget");
      System.exit(1);
    }
  }
}
