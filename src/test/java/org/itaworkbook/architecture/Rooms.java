package org.itaworkbook.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rooms of the packages that have some, and what may be seen of them from outside. */
final class Rooms {

  /**
   * From a package to its rooms from the ground up. Each may use those before it, none after it;
   * the package itself stands above all of its rooms.
   */
  static final Map<String, List<String>> ORDER =
      Map.of(
          "workbook",
          List.of(
              "contract",
              "intake",
              "cells",
              "parts",
              "writer",
              "template",
              "recalculation",
              "layout",
              "recognition",
              "formulas",
              "reading",
              "agencies",
              "sheets",
              "annotation",
              "filling",
              "comparison",
              "overview"),
          "report",
          List.of("markup", "contents", "drawing", "intake", "document", "filling"),
          "overview",
          List.of("results", "agencies", "summary"),
          "responses",
          List.of("counts", "tables", "recognition", "counting", "statistics", "scored"),
          "http",
          List.of("settings", "metrics", "exchange", "handlers", "api", "site"),
          "cli",
          List.of("terminal", "files", "report", "command"),
          "mail",
          List.of("settings", "mime", "smtp", "audit", "outbox"),
          "json",
          List.of(
              "base",
              "framework",
              "scores",
              "results",
              "overview",
              "units",
              "responses",
              "server"));

  /** From a package to the only classes of it that may be used from outside, by their own names. */
  static final Map<String, Set<String>> SEEN =
      Map.of(
          "workbook",
          Set.of(
              "ScoreWorkbook",
              "ReadWorkbook",
              "CollectedAnswers",
              "WarmStart",
              "intake.UploadLimits",
              "intake.WorkbookKind",
              "agencies.AgencyRows",
              "agencies.RegisterOfAgencies",
              "template.AgenciesTemplate",
              "template.StandardWorkbook",
              "template.UnitTemplate",
              "filling.CarriedOver",
              "filling.LastYear",
              "filling.UnitWorkbook",
              "overview.Edition",
              "overview.OverviewWorkbook",
              "reading.UnitAnswerReader",
              "comparison.PackageComparison"),
          "report",
          Set.of(
              "Report",
              "ReportOptions",
              "YearlyReport",
              "MeasureCalendar",
              "contents.ReportKind",
              "drawing.FollowUpTemplate",
              "drawing.ReportTemplate",
              "filling.ReportOutcome",
              "filling.FilledPart",
              "filling.PartState"));

  private Rooms() {}

  /** The rooms of a package above one of them. */
  static List<String> above(String name, String room) {
    List<String> order = ORDER.getOrDefault(name, List.of());
    return new ArrayList<>(order.subList(order.indexOf(room) + 1, order.size()));
  }

  /** The room of a package of the house, such as {@code workbook.parts}; empty where it is none. */
  static String of(String root, String packageName) {
    String inside =
        packageName.startsWith(root + ".") ? packageName.substring(root.length() + 1) : "";
    String[] names = inside.split("\\.");
    return names.length < 2 ? "" : names[0] + "." + names[1];
  }

  /** Whether a room is one of those in order. */
  static boolean isKnown(String room) {
    String[] names = room.split("\\.");
    return ORDER.getOrDefault(names[0], List.of()).contains(names[1]);
  }
}
