package org.itaworkbook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itaworkbook.text.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

  private static Roles roles(String... rows) {
    return Roles.parse(
        ("group,role,agency\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
  }

  private static Person member(Roles roles, String... groups) {
    return new Person("1", "a", roles.grants(List.of(groups)), Person.How.COOKIE);
  }

  @ParameterizedTest
  @CsvSource({
    "เทศบาลตำบลตัวอย่าง, เทศบาลตำบลตัวอย่าง, true",
    "เทศบาลตำบลตัวอย่าง, ' เทศบาล ตำบลตัวอย่าง ', true",
    "สำนักงานเขต 12, สำนักงานเขต ๑๒, true",
    "MOL-7, mol-7, true",
    "เทศบาลตำบลตัวอย่าง, เทศบาลตำบลตัวอย่างสอง, false",
    "เทศบาลตำบลตัวอย่าง, '', false",
    "กรม*, กรมตัวอย่าง, true",
    "กรม*, สำนักกรมตัวอย่าง, false",
    "กรม*, '', false",
    "*, กรมตัวอย่าง, true",
    "*, '', true",
  })
  void mail_is_for_the_agency_its_start_or_all(String granted, String agency, boolean may) {
    Person person = member(roles("g,mail," + granted), "g");
    assertThat(mayMail(person, agency)).isEqualTo(may);
    assertThat(Permits.maySeeLetters(person, named(agency))).isEqualTo(may);
    assertThat(mayMail(member(roles("g,mail," + granted), "h"), agency)).isFalse();
  }

  /** Signs that nobody sees: a row of them would be for all, or for nobody. */
  @ParameterizedTest
  @CsvSource({"'\u200B*'", "'\u200B'", "'\u00AD\uFEFF*'", "'\u2060 \u200D*'"})
  void an_agency_of_signs_that_nobody_sees_is_none(String agency) {
    assertThatExceptionOfType(RolesException.class).isThrownBy(() -> roles("g,mail," + agency));
  }

  @ParameterizedTest
  @CsvSource({"'',\u200B", "กรมหนึ่ง,\u200B\u00AD", "\u200B,A1"})
  void a_code_of_signs_that_nobody_sees_is_none(String agency, String code) {
    String table = "group,role,agency,code\ng,mail," + agency + "," + code + "\n";
    assertThatExceptionOfType(RolesException.class)
        .isThrownBy(() -> Roles.parse(table.getBytes(StandardCharsets.UTF_8)));
  }

  private static Whose named(String name) {
    return new Whose(name, Fingerprint.ofSpellings(name));
  }

  private static boolean mayMail(Person person, String name) {
    return Permits.claim(person, named(name)) == Claim.SAME;
  }

  /** The name and the code of the row, those of the workbook, and how they agree. */
  @ParameterizedTest
  @CsvSource({
    "กรมหนึ่ง, A1, กรมหนึ่ง, A1, SAME",
    "กรมหนึ่ง, A1, กรมหนึ่งชื่อเดิม, a 1, SAME",
    "กรมหนึ่ง, A1, '', A1, SAME",
    "กรมหนึ่ง, A1, กรมหนึ่ง, A2, OTHER_CODE",
    "กรมหนึ่ง, A1, กรมสอง, A2, OTHER",
    "กรมหนึ่ง, A1, กรมหนึ่ง, '', SAME",
    "กรมหนึ่ง, A1, กรมสอง, '', OTHER",
    "กรมหนึ่ง, A1, '', '', UNNAMED",
    "กรมหนึ่ง, A1, A1, '', OTHER",
    "'', A1, กรมหนึ่ง, A1, SAME",
    "'', A1, กรมหนึ่ง, A2, OTHER",
    "'', A1, กรมหนึ่ง, '', WITHOUT_CODE",
    "'', A1, '', '', UNNAMED",
    "กรมหนึ่ง, '', กรมหนึ่ง, A2, SAME",
    "กรมหนึ่ง, '', '', A2, OTHER",
    "กรม*, '', กรมหนึ่ง, A2, SAME",
    "กรม*, '', '', A2, OTHER",
    "*, '', '', A2, SAME",
    "อบต.ตัวอย่าง, '', องค์การบริหารส่วนตำบลตัวอย่าง, '', SAME",
    "เทศบาลตำบลตัวอย่าง, '', ทต. ตัวอย่าง, '', SAME",
    "เทศบาลตำบล*, '', ทต.ตัวอย่าง, '', SAME",
    "เทศบาลตำบล*, '', ทม.ตัวอย่าง, '', OTHER",
  })
  void where_both_have_a_code_it_alone_counts(
      String name, String code, String asked, String askedCode, Claim claim) {
    Roles roles =
        Roles.parse(
            ("group,role,agency,code\ng,mail," + name + "," + code + "\nh,operate,,")
                .getBytes(StandardCharsets.UTF_8));
    Whose whose =
        new Whose(asked, Fingerprint.ofSpellings(askedCode.isEmpty() ? asked : askedCode));
    assertThat(Permits.claim(member(roles, "g"), whose)).isEqualTo(claim);
    assertThat(Permits.maySeeLetters(member(roles, "g"), whose)).isEqualTo(claim == Claim.SAME);
    assertThat(Permits.claim(member(roles, "h"), whose)).isEqualTo(Claim.OTHER);
    assertThat(Permits.maySeeLetters(member(roles, "h"), whose)).isTrue();
  }

  @Test
  void of_several_roles_the_one_that_says_most_counts() {
    Roles roles =
        Roles.parse(
            "group,role,agency,code\ng,mail,กรมสอง,A2\ng,mail,กรมหนึ่ง,A1\ng,mail,กรมหนึ่ง,A9"
                .getBytes(StandardCharsets.UTF_8));
    Person person = member(roles, "g");
    assertThat(Permits.claim(person, new Whose("กรมหนึ่ง", Fingerprint.ofSpellings("A9"))))
        .isEqualTo(Claim.SAME);
    assertThat(Permits.claim(person, new Whose("กรมหนึ่ง", Fingerprint.ofSpellings("A8"))))
        .isEqualTo(Claim.OTHER_CODE);
  }

  @ParameterizedTest
  @CsvSource({
    "none, true, false, false",
    "mail, true, true, true",
    "operate, true, true, false",
  })
  void each_role_may_do_its_deeds(String group, boolean analyse, boolean see, boolean mail) {
    Person person = member(roles("mail,mail,กรมตัวอย่าง", "operate,operate,"), group);
    assertThat(Permits.may(person, Deed.ANYTHING)).isTrue();
    assertThat(Permits.may(person, Deed.ANALYSE)).isEqualTo(analyse);
    assertThat(Permits.may(person, Deed.SEE_LETTERS)).isEqualTo(see);
    assertThat(Permits.may(person, Deed.MAIL)).isEqualTo(mail);
  }

  /** Whoever may analyse may put results together too, until a row says who may. */
  @Test
  void an_overview_is_for_who_may_analyse_unless_a_row_names_who_may() {
    assertThat(Permits.may(member(Roles.NONE), Deed.OVERVIEW)).isTrue();
    Roles analysts = roles("a,analyse,", "m,mail,*");
    assertThat(Permits.may(member(analysts, "a"), Deed.OVERVIEW)).isTrue();
    assertThat(Permits.may(member(analysts, "m"), Deed.OVERVIEW)).isFalse();
    Roles overseers = roles("o,overview,*", "a,operate,");
    assertThat(Permits.may(member(overseers, "a"), Deed.OVERVIEW)).isFalse();
    assertThat(Permits.may(member(overseers, "o"), Deed.OVERVIEW)).isTrue();
    assertThat(Permits.may(member(overseers, "o"), Deed.ANALYSE)).isTrue();
  }

  @Test
  void who_may_operate_sees_the_letters_of_all_and_sends_none() {
    Person person = member(roles("g,operate,*"), "g");
    assertThat(Permits.maySeeLetters(person, named("กรมตัวอย่าง"))).isTrue();
    assertThat(mayMail(person, "กรมตัวอย่าง")).isFalse();
  }

  @Test
  void a_row_that_names_who_may_analyse_takes_it_from_the_others() {
    Roles roles = roles("staff,analyse,", "senders,mail,*");
    assertThat(Permits.may(member(roles, "staff"), Deed.ANALYSE)).isTrue();
    assertThat(Permits.may(member(roles, "senders"), Deed.ANALYSE)).isFalse();
    assertThat(Permits.may(member(Roles.NONE), Deed.ANALYSE)).isTrue();
    assertThat(Permits.may(member(Roles.NONE), Deed.MAIL)).isFalse();
  }

  @Test
  void a_group_may_be_a_name_of_ldap_and_a_table_saved_by_excel() {
    Roles roles =
        Roles.parse(
            "\uFEFFgroup,role,agency\r\n\"CN=ita,OU=x\",mail,กรมตัวอย่าง\r\n,,\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(roles.marks(List.of("CN=ita,OU=x", "x"))).hasSize(1);
    assertThat(mayMail(member(roles, "CN=ita,OU=x"), "กรมตัวอย่าง")).isTrue();
  }

  @Test
  void whoever_knows_the_servers_own_token_may_do_everything() {
    for (Deed deed : Deed.values()) {
      assertThat(Permits.may(Person.KEEPER, deed)).isTrue();
    }
    assertThat(mayMail(Person.KEEPER, "")).isTrue();
    assertThat(Permits.maySeeLetters(Person.KEEPER, named("กรมตัวอย่าง"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | first line",
        "group,role | first line",
        "g,mail,* | first line",
        "group,role,agency~g,mail | Row 2 of",
        "group,role,agency~,mail,* | Row 2 of",
        "group,role,agency~g,mail,*,x | Row 2 of",
        "group,role,agency~g,mail,a~g,admin,* | Row 3 of",
        "group,role,agency~g,mail, | names the agency",
        "group,role,agency~g,mail,*a | names the agency",
        "group,role,agency~g,mail,a** | names the agency",
        "group,role,agency~g,operate,a | names the agency",
        "group,role,agency~g,analyse,a | names the agency",
        "group,role,agency,code~g,mail,a | Row 2 of",
        "group,role,agency,code~g,mail,, | names the agency",
        "group,role,agency,code~g,mail,a*,A1 | names the agency",
        "group,role,agency,code~g,mail,*,A1 | names the agency",
        "group,role,agency,code~g,operate,,A1 | names the agency",
        "group,role,code,agency~g,mail,A1,a | first line",
        "group,role,agency~\"g,mail,* | quote",
        "group,role,agency~~g,mail,a~~~g,admin,* | Row 6 of",
        "~group,role,agency~g,admin,* | Row 3 of",
        "group,role,agency~,,~g,admin,* | Row 3 of",
        "group,role,agency~\"a~b\",mail,a~g,admin,* | Row 3 of",
      })
  void a_faulty_table_is_refused_whole(String table, String sentence) {
    assertThatExceptionOfType(RolesException.class)
        .isThrownBy(() -> Roles.parse(table.replace('~', '\n').getBytes(StandardCharsets.UTF_8)))
        .satisfies(fault -> assertThat(fault.text().en()).contains(sentence));
  }

  @Test
  void a_table_in_another_encoding_is_refused() {
    assertThatExceptionOfType(RolesException.class)
        .isThrownBy(
            () ->
                Roles.parse(
                    "group,role,agency\ng,mail,\u00e9".getBytes(StandardCharsets.ISO_8859_1)));
  }
}
