package org.itaworkbook.workbook.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What in the list of sheets and names makes Excel repair a workbook. */
final class BookReasons {

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}_.\\\\?]{0,254}");
  private static final Pattern LIKE_A_CELL =
      Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}|[Rr]([0-9]*)([Cc][0-9]*)?|[Cc][0-9]*");
  private static final Pattern SHEET =
      Pattern.compile(
          "'((?:[^']|'')+)'!|(?<![\\p{L}\\p{N}_.'])([\\p{L}_][\\p{L}\\p{M}\\p{N}_.]*)!");
  private static final String ROWS = "\\$[1-9][0-9]*:\\$[1-9][0-9]*";
  private static final String COLUMNS = "\\$[A-Z]{1,3}:\\$[A-Z]{1,3}";
  private static final String SHEET_PREFIX = "('(?:[^']|'')+'|[^'!,]+)!";
  private static final Pattern PRINT_TITLES =
      Pattern.compile(
          SHEET_PREFIX + ROWS + "|" + SHEET_PREFIX + COLUMNS + "(," + SHEET_PREFIX + ROWS + ")?");

  private final XmlParts parts;
  private final List<String> reasons = new ArrayList<>();

  BookReasons(XmlParts parts) {
    this.parts = parts;
  }

  List<String> find() {
    sheets();
    definedNames();
    views();
    return reasons;
  }

  private void sheets() {
    Set<String> names = new HashSet<>();
    Set<String> ids = new HashSet<>();
    Set<String> targets = new HashSet<>();
    for (Element sheet : parts.sheets()) {
      String name = sheet.getAttribute("name");
      if (name.isEmpty() || name.length() > 31) {
        reasons.add("the sheet " + name + " has " + name.length() + " characters in its name");
      }
      if (name.matches(".*[\\[\\]:*?/\\\\].*|'.*|.*'") || name.equalsIgnoreCase("history")) {
        reasons.add("the sheet " + name + " has a forbidden name");
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        reasons.add("two sheets " + name);
      }
      if (!ids.add(sheet.getAttribute("sheetId"))) {
        reasons.add("two sheets with the id " + sheet.getAttribute("sheetId"));
      }
      if (!targets.add(parts.sheetPart(sheet))) {
        reasons.add("two sheets in " + parts.sheetPart(sheet));
      }
    }
  }

  private void definedNames() {
    Set<String> seen = new HashSet<>();
    for (Element each : parts.all(parts.book(), "definedName")) {
      String name = each.getAttribute("name");
      String sheet = each.getAttribute("localSheetId");
      String refers = each.getTextContent();
      if (!isName(name)) {
        reasons.add("the name " + name + " is not valid");
      }
      if (!seen.add(sheet + "!" + name.toLowerCase(Locale.ROOT))) {
        reasons.add("two names " + name);
      }
      if (!sheet.isEmpty() && Integer.parseInt(sheet) >= parts.sheets().size()) {
        reasons.add("the name " + name + " belongs to no sheet");
      }
      if (refers.isBlank() || refers.length() > 8192) {
        reasons.add("the name " + name + " refers to nothing or to too much");
      }
      for (String named : sheetsIn(refers)) {
        if (!parts.sheetNames().contains(named)) {
          reasons.add(
              "the name " + name + " refers to the sheet " + named + ", which is not there");
        }
      }
      if (name.equals("_xlnm.Print_Titles") && !PRINT_TITLES.matcher(refers).matches()) {
        reasons.add("the print titles " + refers + " are not rows or columns");
      }
    }
  }

  /** Whether Excel takes it for the name of a range or a table. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches() && !LIKE_A_CELL.matcher(name).matches();
  }

  /** The sheets that a formula names; its texts do not count. */
  static List<String> sheetsIn(String formula) {
    List<String> sheets = new ArrayList<>();
    Matcher matcher = SHEET.matcher(formula.replaceAll("\"[^\"]*\"", "\"\""));
    while (matcher.find()) {
      sheets.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("''", "'"));
    }
    return sheets;
  }

  private void views() {
    List<Element> sheets = parts.sheets();
    List<Element> views = parts.all(parts.book(), "workbookView");
    int active = views.isEmpty() ? 0 : XmlParts.number(views.get(0), "activeTab", 0);
    int first = views.isEmpty() ? 0 : XmlParts.number(views.get(0), "firstSheet", 0);
    if (active >= sheets.size() || first >= sheets.size()) {
      reasons.add("the workbook opens on a sheet that is not there");
      return;
    }
    if (!sheets.get(active).getAttribute("state").matches("|visible")) {
      reasons.add("the workbook opens on a hidden sheet");
    }
    for (int i = 0; i < sheets.size(); i++) {
      boolean selected =
          parts.all(parts.sheetPart(sheets.get(i)), "sheetView").stream()
              .anyMatch(view -> view.getAttribute("tabSelected").matches("1|true"));
      if (selected != (i == active)) {
        reasons.add(
            "the sheet "
                + sheets.get(i).getAttribute("name")
                + (selected ? " is selected but not open" : " is open but not selected"));
      }
    }
  }
}
