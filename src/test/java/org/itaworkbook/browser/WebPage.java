package org.itaworkbook.browser;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.WebElement;

/** The web page as its reader uses it. */
record WebPage(Browser browser, Site site) {

  /**
   * Opens a view and waits until it is alive.
   *
   * @param address after the slash, such as {@code ?lang=en#units}
   */
  WebPage open(String address) {
    browser.open("about:blank");
    browser.open(site.at("/" + address));
    browser.find("html[data-ready]");
    return this;
  }

  /** Drops files and waits until each of them has an end. */
  WebPage drop(Path... files) {
    browser.drop("[data-at=drop]", files);
    return ended(files.length);
  }

  /** Waits until so many files are listed and none is under way. */
  WebPage ended(int files) {
    browser.until(
        files + " files at their end",
        () ->
            browser.all(".job").size() == files
                && browser.all(".job progress").isEmpty()
                && browser.all(".job .actions").size() == files);
    return this;
  }

  /** Drops the example and waits for its result. */
  WebPage example() {
    drop(Site.EXAMPLE);
    browser.find(".result");
    return this;
  }

  /** The text of a part of the result, folded ones too. */
  String part(String key) {
    return String.valueOf(
        browser.script(
            "return document.querySelector(arguments[0]).textContent",
            "[data-part='" + key + "']"));
  }

  List<String> texts(String selector) {
    return browser.all(selector).stream().map(WebElement::getText).toList();
  }

  void unfold() {
    browser.script("document.querySelectorAll('details').forEach(each => { each.open = true; })");
  }

  /** Whether the reader would be asked before the page goes. */
  boolean asksBeforeItGoes() {
    return Boolean.TRUE.equals(
        browser.script(
            "return !window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"));
  }

  /** What the focus is on. */
  boolean isOn(String selector) {
    return Boolean.TRUE.equals(
        browser.script("return document.activeElement.matches(arguments[0])", selector));
  }
}
