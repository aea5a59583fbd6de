package org.itaworkbook.workbook.given;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes headings over the scores of an instrument, with figures of other kinds around them. */
final class HeadTrees {

  private static final List<GivenFigure> BESIDE =
      List.of(
          GivenFigure.FULL,
          GivenFigure.TARGET,
          GivenFigure.COUNT,
          GivenFigure.SPREAD,
          GivenFigure.LEVEL,
          GivenFigure.LAST_YEAR,
          GivenFigure.OLD_YEAR,
          GivenFigure.CHANGE);

  private static final List<String> TOPS =
      List.of(
          "คะแนน",
          "ผลการประเมิน",
          "ผลคะแนน",
          "คะแนน ITA",
          "Score",
          "คะแนน\nITA",
          "ผลการประเมิน ITA");

  private static final List<String> FLAT =
      List.of(
          "คะแนน",
          "คะแนนที่ได้",
          "คะแนน (ร้อยละ)",
          "คะแนนที่หน่วยงานได้รับ",
          "คะแนน ITA ปี 2568 (ร้อยละ)",
          "ค่าคะแนน (เต็ม 100)",
          "Score (%)",
          "คะแนน/100",
          "ผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๘",
          "คะแนนเฉลี่ยรายข้อ",
          "คะแนน #",
          "ร้อยละ",
          "คะเเนน",
          "คะแนนที่ได้\n(คะแนน)",
          "๒๕๖๘");

  private static final List<List<String>> PARTS =
      List.of(
          List.of("EIT Public", "EIT Survey"),
          List.of("ส่วนที่ ๑", "ส่วนที่ ๒"),
          List.of("EIT ส่วนที่ ๑ (EIT Public)", "EIT ส่วนที่ ๒ (EIT Survey)"),
          List.of("คะแนน\nEIT Public\n(100)", "คะแนน\nEIT Survey\n(100)"),
          List.of("คะแนน EIT Part 1 (Public)", "คะแนน EIT Part 2 (Survey)"),
          List.of("EIT Public ปี 2568", "EIT Survey ปี 2568"),
          List.of("Public", "Survey"));

  private static final List<String> CORRECTIONS =
      List.of(
          "2", ".1", " (แก้ไข)", "หลังชี้แจง", "ล่าสุด", " ที่ยืนยัน", " v2", " รอบสอง", "จริง");

  private final Random random;

  /** Whether some score stands under words that nobody knows. */
  private boolean hidden;

  /** Whether a sum, a mean or the like stands beside words that nobody knows. */
  private boolean mixed;

  /** Whether headings beside each other are over figures of other kinds. */
  private boolean uneven;

  /** Whether a mean of anything stands last, and no heading over it. */
  private boolean ended;

  HeadTrees(Random random) {
    this.random = random;
  }

  boolean isHidden() {
    return hidden;
  }

  boolean isMixed() {
    return mixed;
  }

  boolean isUneven() {
    return uneven;
  }

  boolean isEnded() {
    return ended;
  }

  /** All columns of an instrument of one part. */
  List<Heads> single() {
    return switch (random.nextInt(3)) {
      case 0 -> flat(Heads.column(any(FLAT), GivenFigure.SCORE, 0));
      case 1 -> flat(Heads.over(any(TOPS), leaves(0)));
      default -> flat(Heads.over(any(TOPS), years(0)));
    };
  }

  /** All columns of an instrument of two parts. */
  List<Heads> parted() {
    List<String> names = any(PARTS);
    List<Heads> parts = new ArrayList<>();
    switch (random.nextInt(5)) {
      case 0 -> {
        for (int part = 0; part < 2; part++) {
          parts.add(Heads.column(names.get(part), GivenFigure.SCORE, part));
        }
      }
      case 1 -> {
        for (int part = 0; part < 2; part++) {
          parts.add(Heads.over(names.get(part), leaves(part)));
        }
        uneven = true;
      }
      case 4 -> {
        for (int part = 0; part < 2; part++) {
          parts.add(Heads.over(names.get(part), List.of(leaf(GivenFigure.SCALE, part))));
        }
      }
      case 2 -> parts.add(Heads.over(any(TOPS), both(names, GivenFigure.SCORE)));
      default -> {
        List<Heads> years = new ArrayList<>();
        years.add(
            Heads.over("ปี 2568", both(List.of("EIT Public", "EIT Survey"), GivenFigure.SCORE)));
        years.add(
            Heads.over(
                any(List.of("ปี 2567", "เป้าหมาย", "จำนวน")),
                both(List.of("EIT Public", "EIT Survey"), GivenFigure.OLD_YEAR)));
        Collections.shuffle(years, random);
        parts.addAll(chance(2) ? years : List.of(Heads.over(any(TOPS), years)));
      }
    }
    return flat(parts.toArray(Heads[]::new));
  }

  private List<Heads> both(List<String> names, GivenFigure figure) {
    List<Heads> both = new ArrayList<>();
    for (int part = 0; part < 2; part++) {
      both.add(Heads.column(names.get(part), figure, part));
    }
    if (chance(3)) {
      Collections.reverse(both);
    }
    return both;
  }

  /** Columns that each have a heading of their own only, around those of scores. */
  private List<Heads> flat(Heads... scores) {
    List<Heads> heads = new ArrayList<>(List.of(scores));
    for (int more = random.nextInt(3); more > 0; more--) {
      GivenFigure figure = chance(3) ? GivenFigure.UNKNOWN : any(BESIDE);
      Heads column = Heads.column(figure.name(random), figure, 0);
      mixed |= figure == GivenFigure.UNKNOWN && column.name().contains("คะแนน");
      heads.add(random.nextInt(heads.size() + 1), column);
    }
    if (chance(12)) {
      heads.addAll(corrected(scores));
    }
    if (!hidden && chance(12)) {
      heads.add(Heads.over("", List.of(leaf(GivenFigure.SUMMARY, 0))));
      ended = true;
    }
    if (chance(3)) {
      heads.add(Heads.column(GivenFigure.NOTE.name(random), GivenFigure.NOTE, 0));
    }
    return heads;
  }

  /**
   * The scores that count beside older ones, as Excel, other programs and people name a second
   * column of them; the older ones stay under the plain names.
   */
  private List<Heads> corrected(Heads... scores) {
    List<Heads> corrected = new ArrayList<>();
    String how = any(CORRECTIONS);
    for (Heads each : scores) {
      if (each.isColumn()) {
        corrected.add(Heads.column(each.name() + how, GivenFigure.LAST_YEAR, each.part()));
        mixed = true;
      }
    }
    return corrected;
  }

  /** What stands under one heading: the score among others. */
  private List<Heads> leaves(int part) {
    List<Heads> leaves = new ArrayList<>();
    boolean unknown = chance(3);
    switch (random.nextInt(6)) {
      case 4 -> {
        leaves.add(leaf(GivenFigure.SCALE, part));
        more(leaves, List.of(GivenFigure.LEVEL, GivenFigure.COUNT, GivenFigure.SUMMARY), part);
        mixed |= leaves.stream().anyMatch(each -> each.holds() == GivenFigure.SUMMARY);
      }
      case 0 -> {
        leaves.add(leaf(GivenFigure.GOT, part));
        more(leaves, List.of(GivenFigure.FULL, GivenFigure.TARGET, GivenFigure.LEVEL), part);
      }
      case 1 -> {
        leaves.add(leaf(GivenFigure.PERCENT, part));
        more(
            leaves, List.of(GivenFigure.SPREAD, GivenFigure.MEAN_OF_FIVE, GivenFigure.COUNT), part);
      }
      case 2 -> {
        leaves.add(leaf(GivenFigure.THIS_YEAR, part));
        more(
            leaves, List.of(GivenFigure.LAST_YEAR, GivenFigure.OLD_YEAR, GivenFigure.CHANGE), part);
      }
      case 3 -> {
        leaves.add(leaf(GivenFigure.ALL, part));
        leaves.add(leaf(GivenFigure.GROUP, part));
        leaves.add(leaf(GivenFigure.GROUP, part));
      }
      default -> {
        leaves.add(Heads.column(GivenFigure.UNKNOWN.name(random), GivenFigure.SCORE, part));
        more(leaves, BESIDE, part);
        hidden = true;
      }
    }
    mixed |= unknown;
    if (unknown) {
      leaves.add(leaf(GivenFigure.UNKNOWN, part));
    }
    Collections.shuffle(leaves, random);
    return leaves;
  }

  private List<Heads> years(int part) {
    List<Heads> years = new ArrayList<>();
    years.add(Heads.over(GivenFigure.THIS_YEAR.name(random), leaves(part)));
    List<Heads> before = new ArrayList<>();
    before.add(Heads.column(GivenFigure.GOT.name(random), GivenFigure.LAST_YEAR, part));
    before.add(leaf(GivenFigure.FULL, part));
    uneven = true;
    Collections.shuffle(before, random);
    years.add(Heads.over(GivenFigure.LAST_YEAR.name(random), before));
    Collections.shuffle(years, random);
    return years;
  }

  private void more(List<Heads> leaves, List<GivenFigure> figures, int part) {
    for (int more = 1 + random.nextInt(3); more > 0; more--) {
      leaves.add(leaf(any(figures), part));
    }
  }

  private Heads leaf(GivenFigure figure, int part) {
    return Heads.column(figure.name(random), figure, part);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }
}
