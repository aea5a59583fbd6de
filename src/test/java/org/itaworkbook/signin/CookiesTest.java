package org.itaworkbook.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.itaworkbook.mail.MovingClock;
import org.itaworkbook.people.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long what a browser keeps is good, and which server takes it. */
class CookiesTest {

  private static final byte[] OLD = TestSignIn.key(7);
  private static final byte[] NEW = TestSignIn.key(8);

  private final MovingClock clock = new MovingClock();
  private LocalProvider provider;

  @BeforeEach
  void start() throws Exception {
    provider = new LocalProvider();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  private SignIn signIn(byte[]... keys) {
    return signIn(null, keys);
  }

  private SignIn signIn(@Nullable Instant since, byte[]... keys) {
    SignInSettings usual =
        TestSignIn.of(
            provider.issuer(),
            ClientProof.secret(LocalProvider.SECRET),
            null,
            "groups",
            null,
            URI.create("http://127.0.0.1:1"),
            keys);
    return new SignIn(
        new SignInSettings(
            usual.issuer(),
            usual.client(),
            usual.proof(),
            usual.scopes(),
            usual.audience(),
            usual.rolesClaim(),
            usual.userClaim(),
            usual.roles(),
            usual.keys(),
            since,
            usual.home()),
        clock);
  }

  private String arrive(SignIn signIn, Duration after) throws Exception {
    SignIn.Departure departure = signIn.depart("/");
    Map<String, String> asked = LocalProvider.query(departure.provider());
    String token = provider.idToken(asked, provider.claims(LocalProvider.CLIENT, 300));
    clock.move(after);
    return signIn
        .arrive(departure.kept(), LocalProvider.of(asked, "state"), provider.let(asked, token))
        .kept();
  }

  private String cookie(SignIn signIn) throws Exception {
    return arrive(signIn, Duration.ZERO);
  }

  @Test
  void a_sign_in_ends_after_an_hour_and_with_it_what_the_pane_got_of_it() throws Exception {
    SignIn signIn = signIn(OLD);
    String kept = cookie(signIn);
    clock.move(Duration.ofMinutes(50));
    String pane = signIn.forPane(kept).orElseThrow();
    clock.move(Duration.ofMinutes(10).minusSeconds(2));
    assertThat(signIn.ofCookie(kept)).map(Person::id).hasValue("u1");
    assertThat(signIn.ofBearer(pane)).map(Person::how).hasValue(Person.How.PANE);
    assertThat(signIn.forPane(kept)).isPresent();
    clock.move(Duration.ofSeconds(2));
    assertThat(signIn.ofCookie(kept)).isEmpty();
    assertThat(signIn.ofBearer(pane)).isEmpty();
    assertThat(signIn.forPane(kept)).isEmpty();
  }

  @Test
  void the_way_is_open_for_ten_minutes() throws Exception {
    SignIn signIn = signIn(OLD);
    assertThat(arrive(signIn, Duration.ofMinutes(10).minusSeconds(2))).isNotEmpty();
    assertThatExceptionOfType(RefusedSignInException.class)
        .isThrownBy(() -> arrive(signIn, Duration.ofMinutes(10)))
        .matches(refused -> refused.reason() == RefusedSignInException.Reason.LATE);
  }

  @Test
  void all_sign_ins_from_before_a_time_may_be_ended() throws Exception {
    String before = cookie(signIn(OLD));
    String pane = signIn(OLD).forPane(before).orElseThrow();
    clock.move(Duration.ofMinutes(1));
    SignIn ended = signIn(clock.instant(), OLD);
    assertThat(ended.ofCookie(before)).isEmpty();
    assertThat(ended.ofBearer(pane)).isEmpty();
    assertThat(ended.forPane(before)).isEmpty();
    clock.move(Duration.ofSeconds(1));
    assertThat(ended.ofCookie(cookie(ended))).isPresent();
  }

  /**
   * What the pane got after that time of a sign-in from before it is no newer than that sign-in.
   */
  @Test
  void a_pane_is_as_old_as_its_sign_in() throws Exception {
    String before = cookie(signIn(OLD));
    clock.move(Duration.ofMinutes(2));
    String pane = signIn(OLD).forPane(before).orElseThrow();
    assertThat(signIn(OLD).ofBearer(pane)).isPresent();
    SignIn ended = signIn(clock.instant().minus(Duration.ofMinutes(1)), OLD);
    assertThat(ended.ofCookie(before)).isEmpty();
    assertThat(ended.ofBearer(pane)).isEmpty();
  }

  @Test
  void while_the_key_is_changed_both_open_and_the_new_one_seals() throws Exception {
    String old = cookie(signIn(OLD));
    SignIn both = signIn(NEW, OLD);
    assertThat(both.ofCookie(old)).isPresent();
    assertThat(signIn(NEW).ofCookie(old)).isEmpty();
    String anew = cookie(both);
    assertThat(signIn(NEW).ofCookie(anew)).isPresent();
    assertThat(signIn(OLD).ofCookie(anew)).isEmpty();
  }
}
