package org.itaworkbook.http.handlers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.itaworkbook.http.exchange.OwnPage;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.SignInCookies;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.people.Person;
import org.itaworkbook.signin.ProviderAwayException;
import org.itaworkbook.signin.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: by the server's own token; or, where people sign in, by what the task pane was given
 * or a program's token of the provider, else by the cookie of a sign-in. Thread-safe.
 */
final class Callers {

  private static final String BEARER = "Bearer ";

  private final @Nullable String token;
  private final Person bearer;
  private final @Nullable SignIn signIn;

  /**
   * @param signIn how people sign in; null where they do not
   */
  Callers(ServerSettings settings, @Nullable SignIn signIn) {
    token = settings.token();
    bearer = settings.tokenGrants() == null ? Person.KEEPER : Person.bearer(settings.tokenGrants());
    this.signIn = signIn;
  }

  /** What whoever is not known is answered with. */
  ProblemType unknown() {
    return signIn == null ? ProblemType.UNAUTHORIZED : ProblemType.SIGN_IN_NEEDED;
  }

  /**
   * Whoever calls; empty where that is not known.
   *
   * @throws ProblemException if the provider cannot be asked, or a page of somebody else's lets the
   *     caller's browser write
   */
  Optional<Person> of(Request request) {
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (token != null && authorization != null && isToken(token, authorization)) {
      return Optional.of(bearer);
    }
    if (signIn == null) {
      return token == null ? Optional.of(Person.KEEPER) : Optional.empty();
    }
    return authorization == null ? byCookie(signIn, request) : byBearer(signIn, authorization);
  }

  private static boolean isToken(String token, String authorization) {
    return bearer(authorization)
        .filter(
            given ->
                MessageDigest.isEqual(
                    token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  private static Optional<String> bearer(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(authorization.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private static Optional<Person> byBearer(SignIn signIn, String authorization) {
    Optional<String> given = bearer(authorization);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    try {
      return signIn.ofBearer(given.get());
    } catch (ProviderAwayException e) {
      throw new ProblemException(Problem.of(ProblemType.PROVIDER_AWAY));
    }
  }

  private static Optional<Person> byCookie(SignIn signIn, Request request) {
    String name = new SignInCookies(signIn.path()).signedIn();
    Optional<Person> person = SignInCookies.of(request, name).flatMap(signIn::ofCookie);
    if (person.isPresent() && writes(request)) {
      OwnPage.demand(request, signIn.origin());
    }
    return person;
  }

  private static boolean writes(Request request) {
    return !HttpMethod.GET.is(request.getMethod())
        && !HttpMethod.HEAD.is(request.getMethod())
        && !HttpMethod.OPTIONS.is(request.getMethod());
  }
}
