package org.itaworkbook.responses.tables;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The shared texts of a workbook from their bytes, as {@link SheetScanner} does with a sheet. */
final class SharedScanner {

  private static final byte[] END = bytes("</sst");
  private static final byte[] TEXT_END = bytes("</t>");
  private static final byte[] ITEM_END = bytes("</si>");

  /** A text that is longer is no answer; what it has beyond is read for nothing, in bytes. */
  private static final int LONGEST_ANSWER = 400;

  private final Effort effort;
  private final MarkupFeed markup;
  private final ByteFeed feed;

  SharedScanner(InputStream stream, Effort effort) {
    this.effort = effort;
    this.markup = new MarkupFeed(stream, effort);
    this.feed = markup.feed;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A text in UTF-8, where it stands. */
  record Item(byte[] bytes, int from, int to) {

    String text() {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
  }

  void read(Consumer<Item> texts) {
    if (!markup.findElement("sst") || isEmptyElement()) {
      return;
    }
    while (true) {
      feed.mark = feed.at;
      markup.toTag();
      if (!feed.has(5)) {
        throw new UnknownMarkupException();
      }
      if (feed.bytes[feed.at + 1] == '/') {
        if (markup.is(END)) {
          return;
        }
        throw new UnknownMarkupException();
      }
      if (feed.bytes[feed.at + 1] != 's' || feed.bytes[feed.at + 2] != 'i') {
        throw new UnknownMarkupException();
      }
      texts.accept(item());
      effort.idle(Math.max(0, feed.at - feed.mark - LONGEST_ANSWER));
    }
  }

  private boolean isEmptyElement() {
    if (!markup.find((byte) '>')) {
      throw new UnknownMarkupException();
    }
    feed.at++;
    return feed.bytes[feed.at - 2] == '/';
  }

  /** An item of one text; one of runs is for the other reader. */
  private Item item() {
    if (isEmptyElement()) {
      return new Item(feed.bytes, 0, 0);
    }
    markup.toTag();
    if (!feed.has(5)) {
      throw new UnknownMarkupException();
    }
    int start = 0;
    int end = 0;
    if (feed.bytes[feed.at + 1] == 't') {
      if (!MarkupFeed.isNameEnd(feed.bytes[feed.at + 2])) {
        throw new UnknownMarkupException();
      }
      if (!isEmptyElement()) {
        start = feed.at - feed.mark;
        if (!markup.find((byte) '<')) {
          throw new UnknownMarkupException();
        }
        end = markup.decoded(start, feed.at - feed.mark);
        closing(TEXT_END);
      }
      markup.toTag();
    }
    closing(ITEM_END);
    return new Item(feed.bytes, feed.mark + start, feed.mark + end);
  }

  private void closing(byte[] tag) {
    if (!feed.has(tag.length) || !markup.is(tag)) {
      throw new UnknownMarkupException();
    }
    feed.at += tag.length;
  }
}
