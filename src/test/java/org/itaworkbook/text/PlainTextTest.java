package org.itaworkbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks the same is the same. */
class PlainTextTest {

  @ParameterizedTest
  @CsvSource({
    "ข้อค\u0e4d\u0e32ถาม, ข้อคำถาม",
    "น\u0e4d\u0e49\u0e32หนัก, น้ำหนัก",
    "น\u0e49\u0e4d\u0e32หนัก, น้ำหนัก",
    "น\u0e33\u0e49หนัก, น้ำหนัก",
    "คะ\u0e40\u0e40นน, คะแนน",
    "ส่วนท\u0e48\u0e35, ส่วนที่",
    "ส\u0e48\u0e48วนที่, ส่วนที่",
    "ท\u0e35\u0e35\u0e48, ที่",
    "ผู\u0e49\u0e49ตอบ, ผู้ตอบ",
    "จ\u0e4d\u0e45นวน, จำนวน",
    "คะแนนท\uf702\uf70a, คะแนนที่",
    "ป\uf710จจุบ\u0e31น, ปัจจุบัน",
    "ฤ\u0e45ษี, ฤ\u0e45ษี",
    "ก\u0e4c, ก\u0e4c"
  })
  void thai_is_stored_in_one_way(String typed, String plain) {
    assertThat(PlainText.of(typed)).isEqualTo(plain);
    assertThat(Alike.of(typed)).isEqualTo(plain);
    assertThat(PlainText.of(plain)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00ad, 0x034f, 0x061c, 0x115f, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f,
        0x202a, 0x202c, 0x202e, 0x2060, 0x2066, 0x2069, 0x2800, 0x3164, 0xfe0f, 0xfeff, 0x0007,
        0xe0001, 0xe0100
      })
  void a_sign_that_nobody_sees_is_gone_and_can_be_named(int sign) {
    String unseen = Character.toString(sign);
    assertThat(PlainText.of(unseen + "99" + unseen + ".5" + unseen)).isEqualTo("99.5");
    assertThat(Alike.of("I" + unseen + "1")).isEqualTo("i1");
    assertThat(UnseenSigns.in("a" + unseen + unseen))
        .containsExactly(String.format("U+%04X", sign));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0009, 0x000b, 0x000c, 0x0085, 0x00a0, 0x1680, 0x2000, 0x2002, 0x2003, 0x2007, 0x2009,
        0x2028, 0x2029, 0x202f, 0x205f, 0x3000
      })
  void every_blank_is_an_ordinary_one(int blank) {
    String space = Character.toString(blank);
    assertThat(PlainText.of(space + "99" + space + "คะแนน" + space)).isEqualTo("99 คะแนน");
    assertThat(Alike.of("EIT" + space + "Public")).isEqualTo("eitpublic");
    assertThat(UnseenSigns.in(space)).isEmpty();
  }

  @Test
  void wide_signs_are_ordinary_ones_and_digits_and_case_stay() {
    assertThat(PlainText.of("ＥＩＴ（９９．５％）＠ ๙๙ Ab")).isEqualTo("EIT(99.5%)@ ๙๙ Ab");
  }

  @Test
  void what_looks_different_stays_different() {
    assertThat(PlainText.of("เเบบ แบบ เ บบ")).isEqualTo("แบบ แบบ เ บบ");
    assertThat(Alike.of("หน้า")).isNotEqualTo(Alike.of("หนา"));
    assertThat(Alike.of("x\u0304")).isNotEqualTo("x");
  }
}
