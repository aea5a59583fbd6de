package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "finance@example.go.th,finance@example.go.th",
    " First.Last+ita@Example.GO.TH ,First.Last+ita@example.go.th",
    "สมชาย@example.go.th,สมชาย@example.go.th",
    "สมชาย.ใจดี-๒@example.go.th,สมชาย.ใจดี-๒@example.go.th",
    "_a-b+c.d_1@example.go.th,_a-b+c.d_1@example.go.th",
    "0-9@a-b.example.go.th,0-9@a-b.example.go.th",
    "ita@xn--q3csoo0m.xn--o3cw4h,ita@xn--q3csoo0m.xn--o3cw4h",
    "ita@หน่วย.ไทย,ita@xn--q3csoo0m.xn--o3cw4h"
  })
  void an_address_is_read(String text, String address) {
    assertThat(MailAddress.parse(text).map(MailAddress::toString)).hasValue(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "finance",
        "@example.go.th",
        "finance@",
        "finance@localhost",
        "a b@example.go.th",
        "a..b@example.go.th",
        ".a@example.go.th",
        "a@b@example.go.th",
        "a@example..go.th",
        "a@-example.go.th",
        "a@exa mple.go.th",
        "a@example.go.th\r\nBcc: all@example.com",
        "a\nb@example.go.th",
        "\"a b\"@example.go.th",
        "a@[127.0.0.1]",
        "a,b@example.go.th",
        "ชื่อ <a@example.go.th>",
        "a\u200b@example.go.th",
        "|id@example.go.th",
        "/etc/passwd@example.go.th",
        "-oQ@example.go.th",
        "-oQ/tmp@example.go.th",
        "victim%evil@example.go.th",
        "evil!victim@example.go.th",
        "a`id`@example.go.th",
        "$HOME@example.go.th",
        "a{b}@example.go.th",
        "a=b@example.go.th",
        "a'b@example.go.th",
        "\u0430dmin@example.go.th",
        "สมชายab@example.go.th",
        "αβγ@example.go.th",
        "a@ex\u0430mple.go.th",
        "a@xn--exmple-4nf.go.th",
        "a@bücher.example",
        "1234567890123456789012345678901234567890123456789012345678901234x@example.go.th"
      })
  void what_is_no_address_is_not_taken(String text) {
    assertThat(MailAddress.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200bhr@example.go.th",
        "hr@example.go.th\u00a0",
        "hr@example.go.th\u200e",
        "hr\uff20example.go.th",
        "\u202ahr@example.go.th\u202c",
        "\u2066hr@exam\u00adple.go.th\u2069",
        "\u3000hr@example.go.th\ufe0f",
        "ｈｒ＠ｅｘａｍｐｌｅ．ｇｏ．ｔｈ",
        "mailto:hr@example.go.th"
      })
  void an_address_is_read_as_it_was_pasted(String text) {
    assertThat(MailAddress.pasted(text).map(MailAddress::toString)).hasValue("hr@example.go.th");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hr\u200b", "hr\u00a0x@example.go.th", "\u200e@example.go.th", "\u200b"})
  void what_is_no_address_without_unseen_signs_is_none(String text) {
    assertThat(MailAddress.pasted(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a@example.go.th,false", "สมชาย@example.go.th,true", "a@หน่วย.ไทย,false"})
  void only_a_thai_first_part_needs_smtputf8(String text, boolean needed) {
    assertThat(MailAddress.parse(text).map(MailAddress::needsSmtpUtf8)).hasValue(needed);
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 4_000, 1_000_000})
  void what_is_longer_than_any_address_is_none(int length) {
    String word = "a.".repeat(length / 2);
    assertThat(MailAddress.pasted(word + "a@example.go.th")).isEmpty();
    assertThat(MailAddress.pasted("a@" + word.repeat(4) + "go.th")).isEmpty();
    assertThat(MailAddress.pasted(word + "@" + word)).isEmpty();
  }
}
