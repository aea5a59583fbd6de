package org.itaworkbook.workbook.given;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.scores.ScoreKey;

/**
 * A workbook with headers as somebody might have laid them out: of one to three rows, merged or
 * not, with figures of all kinds around the scores, and words that nobody knows.
 */
public final class HeaderLayout {

  private final Random random;
  private final Map<ScoreKey, BigDecimal> scores = new TreeMap<>();
  private final List<String> told = new ArrayList<>();
  private final byte[] bytes;
  private boolean clear = true;

  public HeaderLayout(Framework year, long seed) {
    this.random = new Random(seed * 7_919 + 17);
    random.nextInt();
    for (ScoreKey key : TypedWorkbook.keys(year)) {
      scores.put(key, BigDecimal.valueOf(6_000 + random.nextInt(3_999), 2));
    }
    PlainBook book = new PlainBook();
    boolean stacked = chance(3);
    int row = 0;
    for (Instrument instrument : year.instruments()) {
      PlainBook.Sheet sheet = book.sheet(stacked ? "ผล" : instrument.code().value());
      row = write(sheet, instrument, stacked ? row : 0) + random.nextInt(2);
    }
    this.bytes = book.bytes();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** What is right. */
  public Map<ScoreKey, BigDecimal> scores() {
    return Collections.unmodifiableMap(scores);
  }

  /** Whether every score stands under words that are known, and beside others that are. */
  public boolean isClear() {
    return clear;
  }

  /** The headings over an instrument's scores, to tell of. */
  public String headings(Instrument instrument) {
    return told.stream()
        .filter(each -> each.startsWith(instrument.code() + " "))
        .findFirst()
        .orElseThrow();
  }

  /** Writes one table from a row on; returns where the next may begin. */
  private int write(PlainBook.Sheet sheet, Instrument instrument, int start) {
    HeadTrees trees = new HeadTrees(random);
    List<Heads> heads = instrument.parts().size() == 1 ? trees.single() : trees.parted();
    int depth = heads.stream().mapToInt(Heads::depth).max().orElse(1);
    int top = start + (chance(3) ? title(sheet, start) : 0);
    boolean merged = chance(2);
    boolean low = !merged && chance(2);
    boolean codesLast = chance(6);
    boolean shifted = !merged && chance(8);
    List<String> names = new ArrayList<>(List.of(any("รหัส", "ข้อ", "Code", "รหัสข้อ")));
    if (chance(2)) {
      names.add(any("ข้อคำถาม", "ประเด็นการประเมิน", "รายการ"));
    }
    int figures = heads.stream().mapToInt(each -> each.columns().size()).sum();
    int codes = codesLast ? figures : 0;
    int first = codesLast ? 0 : names.size();
    for (int i = 0; i < names.size(); i++) {
      Heads name = Heads.column(names.get(i), GivenFigure.NOTE, 0);
      put(sheet, name, top, codes + i, depth, merged, low, false);
    }
    int column = first;
    for (Heads each : heads) {
      put(sheet, each, top, column, depth, merged, low, shifted);
      column += each.columns().size();
    }
    int end = rows(sheet, instrument, heads, new int[] {codes, names.size(), first}, top + depth);
    boolean uneven = heads.stream().anyMatch(each -> each.depth() < depth);
    clear &=
        !trees.isHidden()
            && !trees.isMixed()
            && !(low && uneven)
            && !shifted
            && !trees.isEnded()
            && !(trees.isUneven() && !merged)
            && !(codesLast && top > start);
    told.add(
        instrument.code()
            + " "
            + heads
            + (merged ? " merged" : "")
            + (low ? " low" : "")
            + (top > start ? " titled" : "")
            + (codesLast ? " codes last" : "")
            + (shifted ? " shifted" : "")
            + (start > 0 ? " from row " + start : ""));
    return end;
  }

  private int title(PlainBook.Sheet sheet, int row) {
    sheet.put(row, 0, any("ผลการประเมิน ITA ของกรมตัวอย่าง", "คะแนนรายข้อ", "แบบสรุปผล"));
    if (chance(3)) {
      sheet.merge(row, 0, row, 7);
    }
    return chance(2) ? 1 : 2;
  }

  private void put(
      PlainBook.Sheet sheet,
      Heads head,
      int row,
      int column,
      int depth,
      boolean merged,
      boolean low,
      boolean shifted) {
    if (head.isColumn()) {
      sheet.put(low ? row + depth - 1 : row, column, spelt(head.name()));
      if (merged && depth > 1) {
        sheet.merge(row, column, row + depth - 1, column);
      }
      return;
    }
    int width = head.columns().size();
    sheet.put(row, shifted && width > 1 ? column + 1 : column, spelt(head.name()));
    if (merged && width > 1) {
      sheet.merge(row, column, row, column + width - 1);
    }
    int right = column;
    for (Heads each : head.below()) {
      put(sheet, each, row + 1, right, depth - 1, merged, low, shifted);
      right += each.columns().size();
    }
  }

  private int rows(
      PlainBook.Sheet sheet, Instrument instrument, List<Heads> heads, int[] at, int top) {
    int row = top;
    for (Question question : instrument.questions()) {
      sheet.put(row, at[0], question.code().toString());
      if (at[1] > 1) {
        sheet.put(row, at[0] + 1, question.wording());
      }
      int column = at[2];
      for (Heads head : heads) {
        for (Heads each : head.columns()) {
          ScoreKey key = new ScoreKey(question.code(), instrument.parts().get(each.part()).id());
          BigDecimal score = scores.get(key);
          GivenFigure figure = each.holds();
          if (score != null && figure != null) {
            sheet.put(row, column, figure.of(score, random));
          }
          column++;
        }
      }
      row++;
    }
    return row;
  }

  /** As one of many people types it. */
  private String spelt(String name) {
    return switch (random.nextInt(8)) {
      case 0 -> " " + name + " ";
      case 1 -> name.replace(" ", "\u00a0");
      case 2 -> name.replace("ำ", "\u0e4d\u0e32").replace("แ", "\u0e40\u0e40");
      case 3 -> name.replace(" ", "\n");
      default -> name;
    };
  }

  private String any(String... names) {
    return names[random.nextInt(names.length)];
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }
}
