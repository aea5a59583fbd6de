package org.itaworkbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.report.document.Paragraphs;
import org.itaworkbook.report.given.Agencies;
import org.itaworkbook.report.given.Document;
import org.itaworkbook.report.given.Reports;
import org.itaworkbook.report.given.Soundness;
import org.itaworkbook.report.markup.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people do anywhere in a report, no word of theirs is lost when it is filled again. */
final class RandomEditsTest {

  private static final byte[] FIRST = Reports.of(Agencies.example()).document();
  private static final int EDITS = 12;

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_word_of_theirs_is_lost(int seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    byte[] edited =
        Document.edited(
            FIRST,
            document -> {
              for (int i = 0; i < EDITS; i++) {
                edit(document.body(), random, words);
              }
            });
    Analysis next =
        List.of(Agencies.mended(), Agencies.poor(), Agencies.withLastYear()).get(seed % 3);
    byte[] again = Reports.again(next, edited).document();
    byte[] back = Reports.again(Agencies.example(), again).document();
    for (byte[] each : List.of(again, back)) {
      String all = String.join("\n", Document.open(each).lines());
      assertThat(words).allSatisfy(word -> assertThat(all).contains(word));
      assertThat(Soundness.faults(each)).isEmpty();
    }
  }

  /** One of what people do; the words that it brings are noted as long as they are there. */
  private static void edit(Element body, Random random, List<String> words) {
    List<Element> paragraphs = body.all("w:p");
    Element paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
    if (isInContents(paragraph)) {
      return;
    }
    String word = "คำ" + (char) ('ก' + words.size()) + "เจ้าหน้าที่" + random.nextInt(1_000_000);
    switch (random.nextInt(4)) {
      case 0 -> {
        Element added = Element.of("w:p");
        Paragraphs.setText(added, word);
        paragraph.after(added);
        words.add(word);
      }
      case 1 -> {
        if (!hasWords(paragraph, words) && !isFigure(paragraph)) {
          paragraph.add(run(word));
          words.add(word);
        }
      }
      case 2 -> {
        if (!hasWords(paragraph, words) && paragraph.within("w:tc") == null) {
          remove(paragraph);
        }
      }
      default -> {
        List<Element> runs = paragraph.all("w:r");
        if (!runs.isEmpty() && !isFigure(paragraph) && paragraph.within("w:fldSimple") == null) {
          Element run = runs.get(random.nextInt(runs.size()));
          if (run.first("w:t") != null && !run.isWithin("w:fldSimple")) {
            run.after(run(word));
            words.add(word);
          }
        }
      }
    }
  }

  private static void remove(Element paragraph) {
    if (paragraph.all("w:sectPr").isEmpty() && paragraph.all("w:fldChar").isEmpty()) {
      for (String kind : List.of("w:bookmarkStart", "w:bookmarkEnd")) {
        for (Element each : paragraph.all(kind)) {
          String id = String.valueOf(each.attribute("id"));
          Element body = paragraph;
          while (body.parent() != null) {
            body = body.parent();
          }
          for (String other : List.of("w:bookmarkStart", "w:bookmarkEnd")) {
            body.all(other).stream()
                .filter(one -> id.equals(one.attribute("id")))
                .forEach(Element::remove);
          }
        }
      }
      for (Element link : rootOf(paragraph).all("w:hyperlink")) {
        String anchor = link.attribute("anchor");
        boolean there =
            rootOf(paragraph).all("w:bookmarkStart").stream()
                .anyMatch(each -> String.valueOf(each.attribute("name")).equals(anchor));
        if (!there) {
          link.without("anchor");
        }
      }
      paragraph.remove();
    }
  }

  private static Element rootOf(Element element) {
    Element at = element;
    while (at.parent() != null) {
      at = at.parent();
    }
    return at;
  }

  private static Element run(String word) {
    return Element.of("w:r", Element.of("w:t").add(word));
  }

  private static boolean hasWords(Element paragraph, List<String> words) {
    String text = paragraph.text();
    return words.stream().anyMatch(text::contains);
  }

  /** The contents are written anew from the headings, and figures of tables are the engine's. */
  private static boolean isInContents(Element paragraph) {
    return Paragraphs.style(paragraph).startsWith("TOC");
  }

  private static boolean isFigure(Element paragraph) {
    return Paragraphs.style(paragraph).equals("ITATableFigure");
  }
}
