package org.itaworkbook.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaworkbook.people.Person;
import org.itaworkbook.people.Roles;
import org.itaworkbook.people.RolesException;
import org.itaworkbook.signin.RefusedSignInException.Reason;
import org.itaworkbook.text.OneLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs people in and knows them again. Holds nothing of anybody: what must be remembered is sealed
 * and given to the browser to keep, so that any server with the same key goes on. Thread-safe.
 */
public final class SignIn {

  /** What a browser keeps of somebody who is signed in. */
  public static final Duration SIGNED_IN = Duration.ofHours(1);

  /** How long somebody may take at the provider. */
  public static final Duration WAY = Duration.ofMinutes(10);

  /**
   * A path of this server's own, and nothing that a browser could take for another address, or for
   * a way up and out of the path that the server stands below.
   */
  private static final Pattern OWN_PATH =
      Pattern.compile(
          "(?![^?]*/(?:\\.|%2[Ee]){1,2}(?:[/?]|$))/(?:(?:[A-Za-z0-9._~?=&-]|%[0-9A-Fa-f]{2})"
              + "(?:[A-Za-z0-9._~?=&/-]|%[0-9A-Fa-f]{2}){0,500})?");

  private static final String STATE = "state";
  private static final String NONCE = "nonce";
  private static final String VERIFIER = "verifier";
  private static final String TO = "to";
  private static final String NAME = "name";
  private static final String GROUPS = "groups";

  /** With so many, and an id and a name of full length, a browser still keeps the cookie. */
  private static final int MOST_GROUPS = 64;

  private static final int LONGEST_NAME = 100;

  /** As long as a provider's may be (OpenID Connect Core, 2). */
  private static final int LONGEST_ID = 255;

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final SignInSettings settings;
  private final Provider provider;
  private final Seal seal;
  private final RolesFile roles;

  /**
   * @throws RolesException if the table of roles is faulty
   * @throws SignInSettingException if it cannot be read
   */
  public SignIn(SignInSettings settings, Clock clock) {
    this.settings = settings;
    provider = new Provider(settings, clock);
    seal = new Seal(settings.keys(), clock, settings.since());
    roles = new RolesFile(settings.roles());
  }

  /**
   * The way to the provider.
   *
   * @param provider where to send somebody
   * @param kept what the browser must bring back from there
   */
  public record Departure(URI provider, String kept) {}

  /**
   * The way back.
   *
   * @param kept what the browser is known by from now on
   * @param to a path of this server, where somebody came from
   */
  public record Arrival(String kept, String to) {}

  /**
   * Asks the provider for what signing in needs; nothing changes there.
   *
   * @return what is amiss, in the words of whoever found it; empty where it answers
   */
  public Optional<String> attempt() {
    try {
      provider.attempt();
      return Optional.empty();
    } catch (ProviderAwayException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return Optional.of(cause.toString());
    }
  }

  /** The address that a browser sees this server's pages at. */
  public String origin() {
    return settings.home().getScheme() + "://" + settings.home().getRawAuthority();
  }

  /** The path of the server as browsers see it, without a last slash; empty for the root. */
  public String path() {
    return settings.home().getRawPath();
  }

  /**
   * Sends somebody to the provider.
   *
   * @param to the path to come back to; the first page where it is no path of this server's
   */
  public Departure depart(String to) throws ProviderAwayException {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    URI place = provider.signIn(state, nonce, verifier);
    String kept =
        seal.seal(
            Seal.Use.WAY,
            new JWTClaimsSet.Builder()
                .claim(STATE, state.getValue())
                .claim(NONCE, nonce.getValue())
                .claim(VERIFIER, verifier.getValue())
                .claim(TO, OWN_PATH.matcher(to).matches() ? to : "/"),
            WAY);
    return new Departure(place, kept);
  }

  /**
   * Takes somebody back from the provider.
   *
   * @param kept what {@link #depart} gave to the browser
   * @param state as the provider sent it along
   * @param code by which the provider tells who it is; null where it told an error
   * @throws RefusedSignInException if that is not somebody who was sent there, or whom the provider
   *     let in
   */
  public Arrival arrive(@Nullable String kept, @Nullable String state, @Nullable String code)
      throws ProviderAwayException, RefusedSignInException {
    JWTClaimsSet way =
        seal.open(Seal.Use.WAY, Objects.requireNonNullElse(kept, ""))
            .orElseThrow(
                () -> new RefusedSignInException(Reason.LATE, "nobody was sent to the provider"));
    if (state == null
        || !new State(said(way, STATE)).equals(new State(state.isEmpty() ? "-" : state))) {
      throw new RefusedSignInException(Reason.LATE, "the state is another");
    }
    if (code == null || code.isBlank()) {
      throw new RefusedSignInException(Reason.DENIED, "the provider let nobody in");
    }
    JWTClaimsSet told =
        provider.redeem(
            new AuthorizationCode(code),
            new CodeVerifier(said(way, VERIFIER)),
            new Nonce(said(way, NONCE)));
    return new Arrival(keep(told), said(way, TO));
  }

  private String keep(JWTClaimsSet told) throws RefusedSignInException {
    String id = id(told);
    if (id.isEmpty()) {
      throw new RefusedSignInException(
          Reason.UNSOUND, "the provider tells no sound " + settings.userClaim());
    }
    Roles now = roles.roles();
    if (!now.isEmpty() && claim(told, settings.rolesClaim()) == null) {
      LOG.info("The provider tells no {} of somebody who signs in", settings.rolesClaim());
    }
    List<String> marks = now.marks(groups(told));
    if (marks.size() > MOST_GROUPS) {
      throw new RefusedSignInException(
          Reason.UNSOUND,
          "in %d groups of the table of roles, of which %d are the most"
              .formatted(marks.size(), MOST_GROUPS));
    }
    return seal.seal(
        Seal.Use.SIGNED_IN,
        new JWTClaimsSet.Builder().subject(id).claim(NAME, name(told, id)).claim(GROUPS, marks),
        SIGNED_IN);
  }

  /** Whoever the cookie of a sign-in is about; empty where it is not good. */
  public Optional<Person> ofCookie(String kept) {
    return known(Seal.Use.SIGNED_IN, kept, Person.How.COOKIE);
  }

  private Optional<Person> known(Seal.Use use, String sealed, Person.How how) {
    return seal.open(use, sealed)
        .filter(claims -> claims.getSubject() != null)
        .map(
            claims ->
                new Person(
                    claims.getSubject(),
                    text(claims, NAME),
                    roles.roles().ofMarks(texts(claims.getClaim(GROUPS))),
                    how));
  }

  /**
   * What the task pane is given, which inside Excel on the web has no cookies: a token that is good
   * as long as the cookie is, as old as that is, and for nothing but calls.
   *
   * @param kept the cookie of a sign-in
   * @return empty where it is not good
   */
  public Optional<String> forPane(String kept) {
    return seal.open(Seal.Use.SIGNED_IN, kept).map(claims -> seal.seal(Seal.Use.PANE, claims));
  }

  /**
   * Whoever calls with a token: the task pane with one that it was given, or a program with one of
   * the provider's. Empty where it is not good.
   */
  public Optional<Person> ofBearer(String token) throws ProviderAwayException {
    Optional<Person> inPane = known(Seal.Use.PANE, token, Person.How.PANE);
    if (inPane.isPresent() || settings.audience() == null) {
      return inPane;
    }
    return provider
        .program(token, settings.audience())
        .filter(claims -> !id(claims).isEmpty())
        .map(
            claims -> {
              String id = id(claims);
              return new Person(
                  id, name(claims, id), roles.roles().grants(groups(claims)), Person.How.PROGRAM);
            });
  }

  /**
   * Where somebody signs out of the provider too; this server's first page if it has no such place.
   */
  public URI signOut() {
    URI first = URI.create(settings.home() + "/");
    try {
      return provider.signOut().orElse(first);
    } catch (ProviderAwayException e) {
      return first;
    }
  }

  /** By what the provider tells somebody from all others; empty where that is nothing sound. */
  private String id(JWTClaimsSet told) {
    String id = text(told, settings.userClaim());
    boolean sound =
        id.length() <= LONGEST_ID && OneLine.of(id).equals(id) && !id.equals(Person.BEARER);
    return sound ? id : "";
  }

  private List<String> groups(JWTClaimsSet told) {
    return texts(claim(told, settings.rolesClaim()));
  }

  private static String name(JWTClaimsSet told, String id) {
    return Stream.of(text(told, NAME), text(told, "preferred_username"), id)
        .map(each -> OneLine.of(each, LONGEST_NAME))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String said(JWTClaimsSet way, String claim) throws RefusedSignInException {
    String said = text(way, claim);
    if (said.isEmpty()) {
      throw new RefusedSignInException(Reason.UNSOUND, "the way back lacks its " + claim);
    }
    return said;
  }

  private static String text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? text : "";
  }

  /** A claim of that name; where there is none, one inside others whose names a dot parts. */
  private static @Nullable Object claim(JWTClaimsSet claims, String name) {
    Object found = claims.getClaim(name);
    if (found != null) {
      return found;
    }
    found = claims.getClaims();
    for (String each : name.split("\\.", -1)) {
      found = found instanceof Map<?, ?> inside ? inside.get(each) : null;
    }
    return found;
  }

  /** What a claim holds, one text or several; what is no text tells nothing. */
  private static List<String> texts(@Nullable Object claim) {
    Collection<?> all = claim instanceof Collection<?> several ? several : List.of();
    return claim instanceof String one
        ? List.of(one)
        : all.stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }
}
