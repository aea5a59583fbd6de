package org.itaworkbook.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.itaworkbook.Slow;
import org.itaworkbook.http.exchange.SignInCookies;
import org.itaworkbook.people.Deed;
import org.itaworkbook.people.Permits;
import org.itaworkbook.people.Person;
import org.itaworkbook.people.Roles;
import org.itaworkbook.people.RolesException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What directories say of people: many groups, odd names, claims of other forms. */
@Slow(Slow.Why.LONG)
class OddPersonsTest {

  /** What a browser keeps of a cookie, with its name (RFC 6265, 6.1). */
  private static final int COOKIE_BYTES = 4_096;

  @TempDir private Path folder;
  private LocalProvider provider;

  @BeforeEach
  void start() throws Exception {
    provider = new LocalProvider();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  private SignIn signIn(String rolesClaim, String... rows) throws Exception {
    Path roles =
        Files.writeString(
            folder.resolve("roles.csv"), "group,role,agency\n" + String.join("\n", rows) + "\n");
    return new SignIn(
        TestSignIn.of(
            provider.issuer(),
            ClientProof.secret(LocalProvider.SECRET),
            TestSignIn.AUDIENCE,
            rolesClaim,
            roles,
            URI.create("http://127.0.0.1:1"),
            TestSignIn.key(7)),
        Clock.systemUTC());
  }

  private JWTClaimsSet.Builder person() {
    return provider.claims(LocalProvider.CLIENT, 300);
  }

  /** The cookie of whoever the provider says that of. */
  private String cookie(SignIn signIn, JWTClaimsSet.Builder claims) throws Exception {
    return provider.arrive(signIn, "/", claims).kept();
  }

  private Person arrived(SignIn signIn, JWTClaimsSet.Builder claims) throws Exception {
    return signIn.ofCookie(cookie(signIn, claims)).orElseThrow();
  }

  private static List<String> groups(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i -> "CN=กลุ่มงานตัวชี้วัด-%03d,OU=สำนักงานปลัดกระทรวง,DC=mol,DC=go,DC=th".formatted(i))
        .toList();
  }

  private static String[] rows(List<String> groups) {
    String[] rows = new String[groups.size()];
    Arrays.setAll(rows, i -> "\"%s\",mail,กรมที่ %d".formatted(groups.get(i), i));
    return rows;
  }

  @Test
  void somebody_of_many_groups_has_all_their_rights_and_a_cookie_that_browsers_keep()
      throws Exception {
    List<String> groups = groups(64);
    SignIn signIn = signIn("groups", rows(groups));
    String kept =
        cookie(
            signIn,
            person()
                .subject("ก".repeat(255))
                .claim("name", "ช".repeat(300))
                .claim("groups", groups));
    String header = new SignInCookies("").kept("__Host-ita", kept, SignIn.SIGNED_IN);
    assertThat(header.substring(0, header.indexOf(';'))).hasSizeLessThan(COOKIE_BYTES);
    assertThat(signIn.ofCookie(kept).orElseThrow().grants())
        .filteredOn(each -> each.agency().startsWith("กรมที่"))
        .hasSize(64);
  }

  @Test
  void somebody_of_too_many_groups_is_told_so_and_loses_none_unsaid() throws Exception {
    List<String> groups = groups(65);
    SignIn signIn = signIn("groups", rows(groups));
    assertThatExceptionOfType(RefusedSignInException.class)
        .isThrownBy(() -> cookie(signIn, person().claim("groups", groups)))
        .withMessageContaining("65 groups");
  }

  @Test
  void groups_are_one_text_or_several_at_the_top_or_inside() throws Exception {
    SignIn flat = signIn("groups", "ops,operate,");
    SignIn inside = signIn("realm_access.roles", "ops,operate,");
    SignIn dotted = signIn("https://ita.example/roles", "ops,operate,");
    Map<String, Object> roles = Map.of("roles", List.of("x", "ops"));
    assertThat(operates(arrived(flat, person().claim("groups", "ops")))).isTrue();
    assertThat(operates(arrived(flat, person().claim("groups", List.of("x", "ops"))))).isTrue();
    assertThat(operates(arrived(flat, person().claim("groups", Arrays.asList(null, 7, "ops")))))
        .isTrue();
    assertThat(operates(arrived(inside, person().claim("realm_access", roles)))).isTrue();
    assertThat(operates(arrived(inside, person().claim("realm_access.roles", List.of("ops")))))
        .isTrue();
    assertThat(operates(arrived(dotted, person().claim("https://ita.example/roles", "ops"))))
        .isTrue();
    for (Object other : List.of("OPS", "ops,x", "ops x", List.of("x"), 7, Map.of("ops", true))) {
      assertThat(operates(arrived(flat, person().claim("groups", other))))
          .as("%s", other)
          .isFalse();
    }
    assertThat(operates(arrived(inside, person().claim("realm_access", "ops")))).isFalse();
    assertThat(operates(arrived(inside, person().claim("roles", "ops")))).isFalse();
  }

  private static boolean operates(Person person) {
    return Permits.may(person, Deed.SEE_AUDIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000b", "a\u200Bb", " a", "a\u202Eb", "ITA_TOKEN"})
  void an_id_that_is_not_told_apart_at_a_glance_is_none(String id) throws Exception {
    SignIn signIn = signIn("groups", "ops,operate,");
    assertThatExceptionOfType(RefusedSignInException.class)
        .isThrownBy(() -> cookie(signIn, person().subject(id)));
    assertThat(
            signIn.ofBearer(
                provider.signed(provider.claims(TestSignIn.AUDIENCE, 300).subject(id).build())))
        .isEmpty();
  }

  @Test
  void an_id_may_be_255_letters_long() throws Exception {
    SignIn signIn = signIn("groups", "ops,operate,");
    assertThat(arrived(signIn, person().subject("i".repeat(255))).id()).hasSize(255);
    assertThatExceptionOfType(RefusedSignInException.class)
        .isThrownBy(() -> cookie(signIn, person().subject("i".repeat(256))));
  }

  @Test
  void a_name_stands_on_one_line_and_ends_with_a_whole_letter() throws Exception {
    SignIn signIn = signIn("groups", "ops,operate,");
    assertThat(arrived(signIn, person().claim("name", "สมชาย\r\nINFO\u0000 ใจดี")).name())
        .isEqualTo("สมชาย INFO ใจดี");
    assertThat(arrived(signIn, person().claim("name", "x".repeat(99) + "\uD83D\uDE00")).name())
        .isEqualTo("x".repeat(99));
    assertThat(
            arrived(signIn, person().claim("name", "\u200B").claim("preferred_username", "malee"))
                .name())
        .isEqualTo("malee");
    assertThat(arrived(signIn, person()).name()).isEqualTo("u1");
  }

  /** The page of whoever signs out goes to the address that the provider tells. */
  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://x.example/", "/end"})
  void an_address_of_the_provider_that_is_none_of_the_web_is_not_gone_to(String end)
      throws Exception {
    provider.end = end;
    SignIn signIn = signIn("groups", "ops,operate,");
    assertThatExceptionOfType(ProviderAwayException.class).isThrownBy(() -> signIn.depart("/"));
    assertThat(signIn.signOut()).isEqualTo(URI.create("http://127.0.0.1:1/"));
  }

  /** What is told of a faulty table is no whole file that somebody put in its place. */
  @Test
  void a_faulty_table_of_roles_is_told_in_a_few_words() throws Exception {
    String much = "x".repeat(100_000);
    for (String table :
        List.of(
            much,
            "group,role,agency\nops," + much + ",",
            "group,role,agency\nops,operate," + much,
            "group,role,agency,code\nops,mail,*," + much)) {
      assertThatExceptionOfType(RolesException.class)
          .isThrownBy(() -> Roles.parse(table.getBytes(StandardCharsets.UTF_8)))
          .satisfies(fault -> assertThat(fault.text().th()).hasSizeLessThan(500));
    }
    assertThatExceptionOfType(RolesException.class)
        .isThrownBy(() -> Roles.ofToken("analyse," + much))
        .satisfies(
            fault -> assertThat(fault.text().th()).contains("รายการที่ 2 ").doesNotContain("x"));
  }

  @Test
  void whoever_is_in_ten_thousand_groups_has_the_rights_of_those_that_the_table_names()
      throws Exception {
    SignIn signIn = signIn("groups", "ops,operate,");
    List<String> groups = new ArrayList<>(groups(10_000));
    assertThat(operates(arrived(signIn, person().claim("groups", groups)))).isFalse();
    groups.add("ops");
    assertThat(operates(arrived(signIn, person().claim("groups", groups)))).isTrue();
  }

  @Test
  void a_table_of_roles_that_is_gone_is_told_once() throws Exception {
    SignIn signIn = signIn("groups", "ops,operate,");
    String kept = cookie(signIn, person().claim("groups", "ops"));
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger("org.itaworkbook.signin");
    log.start();
    logger.addAppender(log);
    try {
      Files.move(folder.resolve("roles.csv"), folder.resolve("away"));
      for (int i = 0; i < 5; i++) {
        assertThat(operates(signIn.ofCookie(kept).orElseThrow())).isTrue();
      }
      assertThat(log.list).hasSize(1);
      Files.move(folder.resolve("away"), folder.resolve("roles.csv"));
      assertThat(operates(signIn.ofCookie(kept).orElseThrow())).isTrue();
      Files.delete(folder.resolve("roles.csv"));
      assertThat(operates(signIn.ofCookie(kept).orElseThrow())).isTrue();
      assertThat(log.list).hasSize(2);
    } finally {
      logger.detachAppender(log);
    }
  }
}
