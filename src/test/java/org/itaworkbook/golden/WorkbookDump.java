package org.itaworkbook.golden;

import static org.itaworkbook.golden.PackageParts.child;
import static org.itaworkbook.golden.PackageParts.children;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A workbook as text: one for the whole, one for each sheet. */
final class WorkbookDump {

  private static final String BOOK = "xl/workbook.xml";

  private static final String ENGINE_SHEET = "ITA_Sheet_";

  /** Of an analysis behind its day: it tells two analyses apart, but says nothing to a reader. */
  private static final Pattern FINGERPRINT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) [0-9a-f]{16,}");

  private final PackageParts parts;
  private final Element book;
  private final Looks looks;
  private final List<String> strings = new ArrayList<>();

  private WorkbookDump(PackageParts parts) {
    this.parts = parts;
    this.book = parts.root(BOOK).orElseThrow();
    this.looks = new Looks(parts.root("xl/styles.xml").orElseThrow());
    parts
        .root("xl/sharedStrings.xml")
        .ifPresent(all -> children(all, "si").forEach(each -> strings.add(Texts.rich(each))));
  }

  /** The texts by the names of their files. */
  static Map<String, String> of(Path file) throws IOException {
    WorkbookDump dump = new WorkbookDump(PackageParts.of(file));
    Map<String, String> texts = new TreeMap<>();
    texts.put("workbook.txt", dump.whole());
    int number = 0;
    for (Element sheet : dump.sheets()) {
      String part = dump.parts.target(BOOK, pointer(sheet));
      texts.put(
          "%02d-%s.txt".formatted(++number, dump.fileName(sheet.getAttribute("name"), part)),
          new SheetDump(dump.parts, part, dump.looks, dump.strings)
              .of("sheet " + Texts.quoted(sheet.getAttribute("name")) + ", " + state(sheet)));
    }
    return texts;
  }

  /** An engine's sheet by what it is, since the number of its part goes by what else is there. */
  private String fileName(String tab, String part) {
    return child(book, "definedNames")
        .map(each -> children(each, "definedName"))
        .orElse(List.of())
        .stream()
        .filter(each -> each.getAttribute("name").startsWith(ENGINE_SHEET))
        .filter(each -> each.getTextContent().equals("'" + tab + "'!$A$1"))
        .map(each -> each.getAttribute("name").substring(ENGINE_SHEET.length()))
        .map(each -> "ita-" + each.toLowerCase(Locale.ROOT))
        .findFirst()
        .orElseGet(() -> part.replaceFirst(".*/", "").replaceFirst("\\.xml$", ""));
  }

  private static String pointer(Element sheet) {
    return sheet.getAttributeNS(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
  }

  private List<Element> sheets() {
    return child(book, "sheets").map(each -> children(each, "sheet")).orElseThrow();
  }

  private static String state(Element sheet) {
    return sheet.hasAttribute("state") ? sheet.getAttribute("state") : "visible";
  }

  private String whole() {
    StringBuilder text = new StringBuilder("sheets\n");
    for (Element sheet : sheets()) {
      text.append("  ").append(sheet.getAttribute("name")).append(", ").append(state(sheet));
      text.append('\n');
    }
    text.append("settings\n");
    for (String each : List.of("workbookPr", "workbookProtection", "calcPr")) {
      child(book, each)
          .ifPresent(
              found ->
                  text.append("  ")
                      .append(each)
                      .append(PackageParts.attributes(found))
                      .append('\n'));
    }
    text.append("defined names\n");
    child(book, "definedNames")
        .map(each -> children(each, "definedName"))
        .orElse(List.of())
        .forEach(each -> text.append("  ").append(name(each)).append('\n'));
    text.append("parts\n");
    for (String part : parts.names()) {
      text.append("  ").append(part);
      if (!part.endsWith(".rels")) {
        parts
            .relationships(part)
            .values()
            .forEach(
                each ->
                    text.append("\n    ").append(each.type()).append(" > ").append(each.target()));
      }
      text.append('\n');
    }
    for (String part : List.of("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")) {
      parts.root(part).ifPresent(root -> properties(text.append(part).append('\n'), root));
    }
    return text.toString();
  }

  private String name(Element name) {
    String scope = name.getAttribute("localSheetId");
    return name.getAttribute("name")
        + (scope.isEmpty()
            ? ""
            : " in " + sheets().get(Integer.parseInt(scope)).getAttribute("name"))
        + (name.getAttribute("hidden").matches("1|true") ? ", hidden" : "")
        + " = "
        + FINGERPRINT.matcher(name.getTextContent()).replaceAll("$1 FINGERPRINT");
  }

  private static void properties(StringBuilder text, Element root) {
    for (Element each : children(root, "")) {
      String name = each.hasAttribute("name") ? each.getAttribute("name") : each.getLocalName();
      text.append("  ")
          .append(name)
          .append(": ")
          .append(each.getTextContent().strip())
          .append('\n');
    }
  }
}
