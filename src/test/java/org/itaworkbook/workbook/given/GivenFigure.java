package org.itaworkbook.workbook.given;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/** What a column of somebody's table holds beside each question. */
enum GivenFigure {
  SCORE("คะแนน"),
  GOT(
      "ได้",
      "ที่ได้",
      "ได้รับ",
      "ผลที่ได้",
      "คะแนนที่ได้",
      "คะแนน",
      "ได้จริง",
      "Actual",
      "ที่ได้รับ (คะแนน)"),
  THIS_YEAR("ปี 2568", "๒๕๖๘", "พ.ศ. 2568", "ปีงบประมาณ 2568", "2025", "ปีนี้", "คะแนนปี 68"),
  PERCENT("ร้อยละ", "ร้อยละ (%)", "%", "คิดเป็นร้อยละ", "Percent"),
  ALL("รวม", "ทั้งหมด", "ภาพรวม", "รวมทั้งหมด"),
  SCALE("(100)", "เต็ม 100", "(เต็ม 100)", "(100 คะแนน)", "คะแนนเต็ม 100"),
  SUMMARY("เฉลี่ย", "รวม", "ค่าเฉลี่ย", "คะแนนเฉลี่ย", "คะแนนรวม", "รวมเฉลี่ย", "คะแนน", "ร้อยละ"),
  FULL("เต็ม", "คะแนนเต็ม", "เต็ม 100", "คะแนนเต็ม (100)", "Full score", "คะแนน เต็ม"),
  TARGET("เป้าหมาย", "ค่าเป้าหมาย", "เกณฑ์", "Target", "เป้าหมายปี 2568", "คะแนนเป้าหมาย"),
  COUNT("จำนวน", "n", "จำนวนผู้ตอบ", "จำนวน (คน)", "N", "ผู้ตอบ"),
  SPREAD("S.D.", "SD", "ส่วนเบี่ยงเบนมาตรฐาน", "s.d."),
  MEAN_OF_FIVE("x̄", "ค่าเฉลี่ย", "X̄", "Mean", "ค่าเฉลี่ย (x̄)"),
  LEVEL("ระดับ", "เกรด", "แปลผล", "ระดับคะแนน", "Level"),
  LAST_YEAR("ปี 2567", "๒๕๖๗", "พ.ศ. 2567", "2024", "ปีที่แล้ว", "คะแนนปีก่อน", "คะแนนปี 67"),
  OLD_YEAR("ปี 2566", "2566", "พ.ศ. ๒๕๖๖"),
  CHANGE("เปลี่ยนแปลง", "เพิ่ม/ลด", "แนวโน้ม", "ผลต่าง", "Change"),
  GROUP("ผู้บริหาร", "เจ้าหน้าที่", "ข้าราชการ", "กลุ่มผู้บริหาร", "ชาย", "หญิง"),
  UNKNOWN(
      "ครั้งที่ 1",
      "รอบแรก",
      "ก่อนอุทธรณ์",
      "ประเมินตนเอง",
      "คณะกรรมการ",
      "ดิบ",
      "กลุ่ม ก",
      "ไตรมาส 4",
      "คะแนนดิบ",
      "สะสม",
      "Q1",
      "draft",
      "ค่า ก",
      "คะแนนประเมินตนเอง",
      "รายได้",
      "หน่วยที่ 3"),
  NOTE("หมายเหตุ", "ข้อสังเกต", "ผู้รับผิดชอบ", "Remarks", "ช่วงเวลา");

  private final List<String> names;

  GivenFigure(String... names) {
    this.names = List.of(names);
  }

  String name(Random random) {
    return names.get(random.nextInt(names.size()));
  }

  /** What stands beside a question whose score is given, none of it the score but the score. */
  Object of(BigDecimal score, Random random) {
    return switch (this) {
      case SCORE, GOT, SCALE, THIS_YEAR, PERCENT, ALL -> score;
      case FULL -> 100;
      case TARGET -> 85;
      case COUNT -> 80;
      case SPREAD -> 0.25 + random.nextInt(70) / 100.0;
      case MEAN_OF_FIVE -> score.divide(BigDecimal.valueOf(20), 2, RoundingMode.HALF_UP);
      case LEVEL -> "ดีมาก";
      case LAST_YEAR, OLD_YEAR, GROUP, UNKNOWN, SUMMARY -> 20 + random.nextInt(3_000) / 100.0;
      case CHANGE -> random.nextInt(300) / 100.0;
      case NOTE -> random.nextBoolean() ? "" : "ตามแผน";
    };
  }
}
