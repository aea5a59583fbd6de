package org.itaworkbook.signin;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of the sign-in for tests, which differ in little from each other. */
public final class TestSignIn {

  /** Whom tokens of programs must be for, where a test has some. */
  public static final String AUDIENCE = "ita-api";

  private TestSignIn() {}

  /** A key whose bytes are all the same. */
  public static byte[] key(int filling) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filling);
    return key;
  }

  /** Those of a server of the ministry that no test ever calls. */
  public static SignInSettings of(String issuer) {
    return of(
        issuer,
        ClientProof.secret("sesame"),
        null,
        SignInSettings.USUAL_ROLES_CLAIM,
        null,
        URI.create("https://ita.example.go.th"),
        new byte[32]);
  }

  /** Those of a server whose provider is a test's own. */
  public static SignInSettings of(
      LocalProvider provider, @Nullable Path roles, URI home, byte[]... keys) {
    return of(provider, ClientProof.secret(LocalProvider.SECRET), roles, home, keys);
  }

  /** The same with another proof of the client. */
  public static SignInSettings of(
      LocalProvider provider, ClientProof proof, @Nullable Path roles, URI home, byte[]... keys) {
    return of(provider.issuer(), proof, AUDIENCE, "groups", roles, home, keys);
  }

  /**
   * @param audience whom tokens of programs must be for; null where none are taken
   * @param roles the table of roles; null for none
   * @param home where people reach the server
   */
  public static SignInSettings of(
      String issuer,
      ClientProof proof,
      @Nullable String audience,
      String rolesClaim,
      @Nullable Path roles,
      URI home,
      byte[]... keys) {
    return new SignInSettings(
        URI.create(issuer),
        "ita",
        proof,
        SignInSettings.USUAL_SCOPES,
        audience,
        rolesClaim,
        SignInSettings.USUAL_USER_CLAIM,
        roles,
        List.of(keys),
        null,
        home);
  }
}
