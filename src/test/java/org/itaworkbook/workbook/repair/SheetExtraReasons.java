package org.itaworkbook.workbook.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.itaworkbook.workbook.cells.Addresses;
import org.w3c.dom.Element;

/** What around a sheet's cells makes Excel repair a workbook: rules, links, notes, drawings. */
final class SheetExtraReasons {

  private static final Pattern SHAPE =
      Pattern.compile("<v:shape\\s[^>]*?\\bid=\"([^\"]*)\".*?</v:shape>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<x:Row>(\\d+)</x:Row>");
  private static final Pattern COLUMN = Pattern.compile("<x:Column>(\\d+)</x:Column>");

  private final XmlParts parts;
  private final String part;
  private final Element sheet;
  private final List<String> reasons = new ArrayList<>();

  SheetExtraReasons(XmlParts parts, String part) {
    this.parts = parts;
    this.part = part;
    this.sheet = parts.root(part);
  }

  List<String> find() {
    validations();
    conditionalFormats();
    links();
    footers();
    notes();
    drawings();
    return reasons;
  }

  private void say(String reason) {
    reasons.add(part + ": " + reason);
  }

  private void longest(Element element, String what, String text, int most) {
    if (text.length() > most) {
      say(element.getAttribute("sqref") + " has " + what + " of over " + most + " characters");
    }
  }

  private void validations() {
    for (Element each : XmlParts.all(sheet, "dataValidation")) {
      longest(each, "a validation formula", XmlParts.text(each, "formula1"), 255);
      longest(each, "a validation formula", XmlParts.text(each, "formula2"), 255);
      longest(each, "a prompt", each.getAttribute("prompt"), 255);
      longest(each, "an error text", each.getAttribute("error"), 225);
      longest(each, "a prompt title", each.getAttribute("promptTitle"), 32);
      longest(each, "an error title", each.getAttribute("errorTitle"), 32);
    }
  }

  private void conditionalFormats() {
    int formats = parts.count("styles", "dxfs", "dxf");
    Set<String> priorities = new HashSet<>();
    for (Element rule : XmlParts.all(sheet, "cfRule")) {
      if (!priorities.add(rule.getAttribute("priority"))) {
        say("two conditional formats of priority " + rule.getAttribute("priority"));
      }
      if (XmlParts.number(rule, "dxfId", 0) >= Math.max(1, formats)) {
        say("a conditional format with the look " + rule.getAttribute("dxfId") + " of " + formats);
      }
    }
  }

  private void links() {
    Set<String> cells = new HashSet<>();
    for (Element link : XmlParts.all(sheet, "hyperlink")) {
      if (!cells.add(link.getAttribute("ref"))) {
        say("two links at " + link.getAttribute("ref"));
      }
      longest(link, "a link's tip", link.getAttribute("tooltip"), 255);
      String location = link.getAttribute("location");
      if (!location.isEmpty() && !exists(location)) {
        say("a link to " + location + ", which is not there");
      }
    }
  }

  private boolean exists(String location) {
    if (!location.contains("!")) {
      return parts.definedNames().contains(location.toLowerCase(Locale.ROOT));
    }
    try {
      String named =
          new AreaReference(location, SpreadsheetVersion.EXCEL2007).getFirstCell().getSheetName();
      return parts.sheetNames().contains(named);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void footers() {
    for (String each : List.of("oddHeader", "oddFooter", "evenFooter", "firstFooter")) {
      XmlParts.all(sheet, each)
          .forEach(text -> longest(text, "a footer", text.getTextContent(), 255));
    }
  }

  private void notes() {
    Set<String> cells = new HashSet<>();
    for (String comments : parts.targets(part, "comments")) {
      int authors = parts.all(comments, "author").size();
      for (Element comment : parts.all(comments, "comment")) {
        if (!cells.add(comment.getAttribute("ref"))) {
          say("two notes at " + comment.getAttribute("ref"));
        }
        if (XmlParts.number(comment, "authorId", 0) >= authors) {
          say("a note by nobody at " + comment.getAttribute("ref"));
        }
        if (comment.getTextContent().length() > 32_767) {
          say("a note of over 32,767 characters at " + comment.getAttribute("ref"));
        }
      }
    }
    Set<String> boxes = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (String drawing : parts.targets(part, "vmlDrawing")) {
      parts.root(drawing);
      Matcher shapes = SHAPE.matcher(parts.text(drawing));
      while (shapes.find()) {
        if (!ids.add(shapes.group(1))) {
          say("two boxes of notes with the id " + shapes.group(1));
        }
        Matcher row = ROW.matcher(shapes.group());
        Matcher column = COLUMN.matcher(shapes.group());
        if (row.find() && column.find()) {
          boxes.add(
              Addresses.of(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1))));
        }
      }
    }
    if (!boxes.equals(cells)) {
      say("notes at " + cells + " and boxes at " + boxes);
    }
    if (!cells.isEmpty() && XmlParts.children(sheet, "legacyDrawing").size() != 1) {
      say("notes without their drawing");
    }
  }

  private void drawings() {
    for (String drawing : parts.targets(part, "drawing")) {
      Set<String> ids = new HashSet<>();
      for (Element shape : parts.all(drawing, "cNvPr")) {
        if (!ids.add(shape.getAttribute("id"))) {
          say("two shapes with the id " + shape.getAttribute("id"));
        }
      }
      for (String chart : parts.targets(drawing, "chart")) {
        chart(chart);
      }
    }
  }

  private void chart(String chart) {
    for (Element range : parts.all(chart, "f")) {
      BookReasons.sheetsIn(range.getTextContent()).stream()
          .filter(named -> !parts.sheetNames().contains(named))
          .forEach(named -> say("a chart of the sheet " + named + ", which is not there"));
    }
    Set<String> axes = new HashSet<>();
    for (String kind : List.of("catAx", "valAx", "dateAx", "serAx")) {
      parts
          .all(chart, kind)
          .forEach(axis -> axes.add(XmlParts.children(axis, "axId").get(0).getAttribute("val")));
    }
    for (Element axis : parts.all(chart, "axId")) {
      if (!axes.contains(axis.getAttribute("val"))) {
        say("a chart on the axis " + axis.getAttribute("val") + ", which is not there");
      }
    }
    Set<String> series = new HashSet<>();
    for (Element each : parts.all(chart, "ser")) {
      if (!series.add(XmlParts.children(each, "idx").get(0).getAttribute("val"))) {
        say("two series with one index");
      }
    }
  }
}
