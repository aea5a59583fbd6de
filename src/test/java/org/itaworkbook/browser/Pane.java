package org.itaworkbook.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The task pane of a site in a browser, and what the fake Excel around it was asked to do. */
record Pane(Browser browser, Site site) {

  /** Opens it, 320 pixels wide, and waits until it knows where it is. */
  Pane open(String query) {
    browser.width(320);
    browser.open(site.at("/pane" + query));
    browser.find("html[data-ready]");
    return this;
  }

  Pane analysed() {
    browser.click("[data-act=analyze]");
    browser.find("[data-part=verdict]");
    return this;
  }

  /** Presses a button of the desk and waits until what it does has ended well. */
  void act(String button) {
    browser.click("[data-act=" + button + "]");
    browser.find("[data-at=work] .note");
  }

  /** What the last act said. */
  String said() {
    return browser.text("[data-at=work]");
  }

  /** The calls that Excel got, of one kind. */
  List<JsonObject> log(String what) {
    JsonArray log =
        JsonParser.parseString(
                Objects.requireNonNull(browser.script("return JSON.stringify(fakeOffice.log)"))
                    .toString())
            .getAsJsonArray();
    return stream(log)
        .map(JsonElement::getAsJsonObject)
        .filter(each -> each.get("what").getAsString().equals(what))
        .toList();
  }

  /** The workbooks that Excel opened, as bytes. */
  List<byte[]> opened() {
    return log("createWorkbook").stream()
        .map(each -> Base64.getDecoder().decode(each.get("data").getAsString()))
        .toList();
  }

  /** The tabs of the open workbook. */
  /** What each name of the open workbook stands for. */
  Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    JsonParser.parseString(
            Objects.requireNonNull(browser.script("return JSON.stringify(fakeOffice.formulas())"))
                .toString())
        .getAsJsonObject()
        .asMap()
        .forEach((name, formula) -> names.put(name, formula.getAsString()));
    return names;
  }

  List<String> tabs() {
    return stream(
            JsonParser.parseString(
                    Objects.requireNonNull(
                            browser.script(
                                "return JSON.stringify(fakeOffice.workbook.map(each => each.name))"))
                        .toString())
                .getAsJsonArray())
        .map(JsonElement::getAsString)
        .toList();
  }

  /** Types into a cell of the open workbook. */
  void type(String sheet, String cell, Object value) {
    browser.script(
        """
        const [sheet, cell, value] = arguments;
        const { cells } = fakeOffice.workbook.find((each) => each.name === sheet);
        cells[cell] = { format: 'General', ...cells[cell], value };
        """,
        sheet,
        cell,
        value);
  }

  /** How many files Excel still holds open for the pane. */
  int openFiles() {
    return ((Number) Objects.requireNonNull(browser.script("return fakeOffice.openFiles")))
        .intValue();
  }

  private static Stream<JsonElement> stream(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
