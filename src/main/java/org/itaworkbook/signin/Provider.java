package org.itaworkbook.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.signin.RefusedSignInException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The provider: what it says of itself, asked for when first needed and once a day, its keys, and
 * what is asked of it. Where it does not answer, what was known before goes on to count. So few
 * requests wait for it at once that the others never do. Thread-safe.
 */
final class Provider {

  /** No secret between two makes a signature, and none without one counts. */
  static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int MOST_BYTES = 200_000;
  private static final Duration KEPT_FOR_EVER = Duration.ofDays(36_500);
  private static final Duration RENEWED = Duration.ofDays(1);
  private static final Duration KEYS_FRESH = Duration.ofMinutes(15);
  private static final Duration KEYS_KEPT = Duration.ofDays(1);
  private static final int SKEW_SECONDS = 30;

  private final SignInSettings settings;
  private final Patience patience = new Patience();
  private final Kept<OIDCProviderMetadata> metadata;
  private final ProviderKeys keys;

  Provider(SignInSettings settings, Clock clock) {
    this.settings = settings;
    metadata = new Kept<>(this::askMetadata, patience, clock, RENEWED, KEPT_FOR_EVER);
    keys = new ProviderKeys(new Kept<>(this::askKeys, patience, clock, KEYS_FRESH, KEYS_KEPT));
  }

  private OIDCProviderMetadata askMetadata() throws IOException, GeneralException {
    OIDCProviderMetadata told =
        OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), CONNECT_MILLIS, READ_MILLIS);
    if (!isSafe(told.getAuthorizationEndpointURI())
        || !isSafe(told.getTokenEndpointURI())
        || !isSafe(told.getJWKSetURI())
        || told.getEndSessionEndpointURI() != null && !isSafe(told.getEndSessionEndpointURI())) {
      throw new GeneralException("its metadata lack an address, or one is not as safe as its own");
    }
    return told;
  }

  /** Whether an address can be gone to, and is no less safe than the provider's. */
  private boolean isSafe(@Nullable URI address) {
    return address != null
        && address.getHost() != null
        && ("https".equals(address.getScheme())
            || "http".equals(address.getScheme()) && "http".equals(settings.issuer().getScheme()));
  }

  private JWKSet askKeys() throws IOException, ParseException, ProviderAwayException {
    Resource told =
        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES)
            .retrieveResource(metadata.get().getJWKSetURI().toURL());
    JWKSet set = JWKSet.parse(told.getContent());
    if (set.isEmpty()) {
      throw new IOException("it shows no keys");
    }
    return set;
  }

  /** Where somebody signs in. */
  URI signIn(State state, Nonce nonce, CodeVerifier verifier) throws ProviderAwayException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(settings.scopes().toArray(String[]::new)),
            new ClientID(settings.client()),
            settings.callback())
        .endpointURI(metadata.get().getAuthorizationEndpointURI())
        .state(state)
        .nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Where somebody signs out; empty where the provider has no such place. */
  Optional<URI> signOut() throws ProviderAwayException {
    URI end = metadata.get().getEndSessionEndpointURI();
    return Optional.ofNullable(end)
        .map(
            place ->
                new LogoutRequest(
                        place,
                        null,
                        null,
                        new ClientID(settings.client()),
                        URI.create(settings.home() + "/"),
                        null,
                        null)
                    .toURI());
  }

  /**
   * What the provider says of whoever brought a code.
   *
   * @throws RefusedSignInException if it takes the code for none, or says what cannot be believed
   */
  JWTClaimsSet redeem(AuthorizationCode code, CodeVerifier verifier, Nonce nonce)
      throws ProviderAwayException, RefusedSignInException {
    OIDCProviderMetadata from = metadata.get();
    TokenResponse answer =
        patience.patiently(
            () -> {
              HTTPRequest request =
                  new TokenRequest.Builder(
                          from.getTokenEndpointURI(),
                          settings.proof().of(new ClientID(settings.client()), from),
                          new AuthorizationCodeGrant(code, settings.callback(), verifier))
                      .build()
                      .toHTTPRequest();
              request.setConnectTimeout(CONNECT_MILLIS);
              request.setReadTimeout(READ_MILLIS);
              HTTPResponse response = request.send();
              if (response.getStatusCode() >= 500) {
                throw new IOException("status " + response.getStatusCode());
              }
              return OIDCTokenResponseParser.parse(response);
            });
    if (!(answer instanceof OIDCTokenResponse good)) {
      throw new RefusedSignInException(
          Reason.UNSOUND, String.valueOf(answer.toErrorResponse().getErrorObject().getCode()));
    }
    IDTokenValidator validator =
        new IDTokenValidator(
            new Issuer(settings.issuer()),
            new ClientID(settings.client()),
            new JWSVerificationKeySelector<>(ALGORITHMS, keys),
            null);
    validator.setMaxClockSkew(SKEW_SECONDS);
    try {
      validator.validate(good.getOIDCTokens().getIDToken(), nonce);
      return good.getOIDCTokens().getIDToken().getJWTClaimsSet();
    } catch (RemoteKeySourceException e) {
      throw new ProviderAwayException(e);
    } catch (BadJOSEException | JOSEException | ParseException e) {
      throw new RefusedSignInException(Reason.UNSOUND, e.toString());
    }
  }

  /**
   * Asks for what signing in needs.
   *
   * @throws ProviderAwayException with what is amiss
   */
  void attempt() throws ProviderAwayException {
    metadata.get();
    keys.attempt();
  }

  /**
   * What a token of the provider for a program says; empty where it is not good here and now.
   *
   * @param audience whom it must be for
   */
  Optional<JWTClaimsSet> program(String token, String audience) throws ProviderAwayException {
    SignedJWT parsed;
    try {
      parsed = SignedJWT.parse(token);
      if (!settings.issuer().toString().equals(parsed.getJWTClaimsSet().getIssuer())) {
        return Optional.empty();
      }
    } catch (ParseException | RuntimeException e) {
      // Nimbus stumbles over headers that lack a value, instead of refusing them.
      return Optional.empty();
    }
    // Before the keys: who asks for those would need a second place to wait where this is old.
    metadata.get();
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            audience,
            new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build(),
            Set.of("exp", settings.userClaim()));
    claims.setMaxClockSkew(SKEW_SECONDS);
    processor.setJWTClaimsSetVerifier(claims);
    try {
      return Optional.of(processor.process(parsed, null));
    } catch (RemoteKeySourceException e) {
      throw new ProviderAwayException(e);
    } catch (BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }
}
