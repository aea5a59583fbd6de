package org.itaworkbook.signin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in.
 *
 * @param issuer the provider, as its metadata name it
 * @param client the name under which the provider knows this server
 * @param proof what the server proves that with
 * @param scopes asked for, {@code openid} among them
 * @param audience what the provider's tokens for programs must be for; null where none are taken.
 *     Never the client, since then whoever gets hold of an ID token could pass for a program
 * @param rolesClaim where the provider tells somebody's groups
 * @param userClaim where it tells who somebody is, for ever the same
 * @param roles the table of roles; null where nobody may do more than whoever is signed in
 * @param keys one or two of {@value #KEY_BYTES} bytes, of which the first seals cookies and all
 *     open them; several servers that stand for one have the same
 * @param since sign-ins from before that time are none; null for no such time
 * @param home the address under which people reach the server, without a last slash
 */
public record SignInSettings(
    URI issuer,
    String client,
    ClientProof proof,
    List<String> scopes,
    @Nullable String audience,
    String rolesClaim,
    String userClaim,
    @Nullable Path roles,
    List<byte[]> keys,
    @Nullable Instant since,
    URI home) {

  static final int KEY_BYTES = 32;

  public static final List<String> USUAL_SCOPES = List.of("openid", "profile", "email");
  public static final String USUAL_ROLES_CLAIM = "groups";
  public static final String USUAL_USER_CLAIM = "sub";

  private static final int MOST_KEYS = 2;

  /**
   * @throws SignInSettingException for what cannot be
   */
  public SignInSettings {
    boolean near =
        issuer.getHost() != null
            && issuer.getHost().matches("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    check(
        issuer.getHost() != null
            && ("https".equals(issuer.getScheme()) || "http".equals(issuer.getScheme()) && near)
            && issuer.getRawQuery() == null
            && issuer.getRawFragment() == null,
        "issuer",
        issuer);
    check(!client.isBlank(), "client");
    check(scopes.contains("openid"), "scopes");
    check(audience == null || !audience.isBlank() && !audience.equals(client), "audience");
    check(!rolesClaim.isBlank() && !userClaim.isBlank(), "claims");
    check(
        !keys.isEmpty()
            && keys.size() <= MOST_KEYS
            && keys.stream().allMatch(each -> each.length == KEY_BYTES),
        "keys");
    scopes = List.copyOf(scopes);
    keys = List.copyOf(keys);
  }

  /**
   * The keys of a file: a line of 64 hexadecimal digits for each.
   *
   * @throws SignInSettingException if it holds anything else
   */
  public static List<byte[]> keys(List<String> lines) {
    try {
      return lines.stream()
          .map(String::strip)
          .filter(each -> !each.isEmpty())
          .map(HexFormat.of()::parseHex)
          .toList();
    } catch (IllegalArgumentException e) {
      throw new SignInSettingException("keys");
    }
  }

  /** Where the provider sends people back to; it must be told so. */
  public URI callback() {
    return URI.create(home + "/signin/return");
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "SignInSettings[" + issuer + ", client=" + client + ", home=" + home + "]";
  }

  private static void check(boolean holds, String name, Object... arguments) {
    if (!holds) {
      throw new SignInSettingException(name, arguments);
    }
  }
}
