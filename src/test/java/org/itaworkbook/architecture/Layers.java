package org.itaworkbook.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which package may use which, and which library belongs to which package. */
final class Layers {

  static final String ROOT = "org.itaworkbook";

  /** From a package to those of the house that it may use. */
  static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("text", Set.of());
    MAY_USE.put("opc", Set.of());
    MAY_USE.put("people", above("text"));
    MAY_USE.put("signin", above("people"));
    MAY_USE.put("charts", above("text", "opc"));
    MAY_USE.put("framework", above("text"));
    MAY_USE.put("scores", above("framework"));
    MAY_USE.put("analysis", above("scores"));
    MAY_USE.put("overview", above("analysis"));
    MAY_USE.put("responses", above("analysis"));
    MAY_USE.put("units", above("analysis"));
    MAY_USE.put("answers", above("units"));
    MAY_USE.put("letters", above("answers"));
    MAY_USE.put("workbook", above("letters", "charts", "responses", "overview"));
    MAY_USE.put("report", above("units", "charts"));
    MAY_USE.put("json", above("letters", "report", "responses", "overview", "people"));
    MAY_USE.put("store", above("text"));
    MAY_USE.put("mail", above("letters", "store", "people"));
    MAY_USE.put("years", above("workbook", "json", "report"));
    MAY_USE.put("engine", above("years"));
    MAY_USE.put("workers", above("engine"));
    MAY_USE.put("mailing", above("engine", "mail"));
    MAY_USE.put("http", above("mailing", "workers", "signin"));
    MAY_USE.put("cli", above("mailing", "workers", "signin"));
    MAY_USE.put("app", above("http", "cli"));
  }

  /** From a library's package to the packages of the house, or their rooms, that may use it. */
  static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.apache.poi", Set.of("opc", "workbook")),
          Map.entry("org.apache.poi.hssf", Set.of("workbook.intake")),
          Map.entry("org.apache.poi.poifs", Set.of("workbook.intake")),
          Map.entry(
              "org.apache.poi.ss.formula", Set.of("workbook.parts", "workbook.recalculation")),
          Map.entry(
              "org.apache.poi.ss.usermodel",
              Set.of(
                  "workbook.intake",
                  "workbook.parts",
                  "workbook.template",
                  "workbook.recalculation")),
          Map.entry(
              "org.apache.poi.xssf",
              Set.of(
                  "workbook.intake",
                  "workbook.parts",
                  "workbook.template",
                  "workbook.recalculation")),
          Map.entry(
              "org.openxmlformats.schemas",
              Set.of(
                  "workbook.parts",
                  "workbook.writer",
                  "workbook.template",
                  "workbook.recalculation",
                  "workbook.filling",
                  "workbook.comparison")),
          Map.entry("org.apache.xmlbeans", Set.of("opc", "workbook.parts", "workbook.template")),
          Map.entry("org.apache.commons.csv", Set.of("workbook.intake", "people")),
          Map.entry(
              "org.apache.commons.compress", Set.of("opc", "workbook.intake", "responses.tables")),
          Map.entry("com.google.gson", Set.of("json")),
          Map.entry("org.eclipse.jetty", Set.of("http")),
          Map.entry("com.nimbusds", Set.of("signin")),
          Map.entry("picocli", Set.of("cli")),
          Map.entry(
              "org.apache.commons.math3",
              Set.of("analysis", "responses.statistics", "responses.scored")),
          Map.entry("jakarta.mail", Set.of("mail.mime", "mail.smtp")),
          Map.entry("jakarta.activation", Set.of("mail.mime")),
          Map.entry("org.eclipse.angus", Set.of("mail.smtp")),
          Map.entry("java.sql", Set.of("store", "mail.audit", "mail.outbox")),
          Map.entry("javax.sql", Set.of("store")),
          Map.entry("com.zaxxer.hikari", Set.of("store")),
          Map.entry("org.h2", Set.of()),
          Map.entry("org.postgresql", Set.of()),
          Map.entry(
              "java.nio.file",
              Set.of(
                  "store",
                  "mail.settings",
                  "json",
                  "years",
                  "workers",
                  "signin",
                  "http",
                  "cli",
                  "app")),
          Map.entry("ch.qos.logback", Set.of("app")),
          Map.entry("org.slf4j", Set.of("signin", "http", "mail", "workers", "app")),
          Map.entry("java.util.logging", Set.of()));

  private Layers() {}

  private static Set<String> above(String... packages) {
    return Stream.of(packages)
        .flatMap(
            each -> Stream.concat(Stream.of(each), MAY_USE.getOrDefault(each, Set.of()).stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The packages of the house that a package may not use. */
  static List<String> forbidden(String name) {
    return MAY_USE.keySet().stream()
        .filter(
            other -> !other.equals(name) && !MAY_USE.getOrDefault(name, Set.of()).contains(other))
        .toList();
  }
}
