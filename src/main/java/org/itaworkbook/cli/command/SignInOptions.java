package org.itaworkbook.cli.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.itaworkbook.cli.files.SecretFile;
import org.itaworkbook.signin.ClientProof;
import org.itaworkbook.signin.SignInSettingException;
import org.itaworkbook.signin.SignInSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How people sign in; without any of these options nobody does. */
final class SignInOptions {

  private static final String ISSUER = "ITA_OIDC_ISSUER";
  private static final String SECRET = "ITA_OIDC_SECRET";

  @Option(names = "--oidc-issuer", paramLabel = "URL", descriptionKey = "ita.serve.oidc-issuer")
  private @Nullable String issuer;

  @Option(names = "--oidc-client", paramLabel = "NAME", descriptionKey = "ita.serve.oidc-client")
  private @Nullable String client;

  @Option(
      names = "--oidc-secret-file",
      paramLabel = "FILE",
      descriptionKey = "ita.serve.oidc-secret-file")
  private @Nullable Path secretFile;

  @Option(
      names = "--oidc-key-file",
      paramLabel = "FILE",
      descriptionKey = "ita.serve.oidc-key-file")
  private @Nullable Path clientKeyFile;

  @Option(names = "--oidc-scopes", paramLabel = "SCOPES", descriptionKey = "ita.serve.oidc-scopes")
  private @Nullable String scopes;

  @Option(
      names = "--oidc-audience",
      paramLabel = "NAME",
      descriptionKey = "ita.serve.oidc-audience")
  private @Nullable String audience;

  @Option(
      names = "--oidc-roles-claim",
      paramLabel = "CLAIM",
      descriptionKey = "ita.serve.oidc-roles-claim")
  private @Nullable String rolesClaim;

  @Option(
      names = "--oidc-user-claim",
      paramLabel = "CLAIM",
      descriptionKey = "ita.serve.oidc-user-claim")
  private @Nullable String userClaim;

  @Option(names = "--roles", paramLabel = "FILE", descriptionKey = "ita.serve.roles")
  private @Nullable Path roles;

  @Option(
      names = "--cookie-key-file",
      paramLabel = "FILE",
      descriptionKey = "ita.serve.cookie-key-file")
  private @Nullable Path keyFile;

  @Option(
      names = "--signed-in-since",
      paramLabel = "TIME",
      descriptionKey = "ita.serve.signed-in-since")
  private @Nullable String since;

  /**
   * The settings; null where none is set.
   *
   * @param publicUrl where people reach the server; null where that is not set
   * @param otherwise whether callers are let in by a token for everything, or without
   * @throws SignInSettingException for a setting that cannot be, or that is missing beside others,
   *     so that a server whose settings were half forgotten is not open to all
   */
  @Nullable SignInSettings settings(
      Session session, @Nullable String publicUrl, boolean otherwise) {
    Map<String, @Nullable Object> needed = new LinkedHashMap<>();
    needed.put(ISSUER, issuer);
    needed.put("ITA_OIDC_CLIENT", client);
    String secret = session.world().environment().get(SECRET);
    List<Object> proofs =
        Stream.of(secretFile, clientKeyFile, secret == null || secret.isBlank() ? null : secret)
            .filter(Objects::nonNull)
            .map(Object.class::cast)
            .toList();
    needed.put("ITA_OIDC_SECRET_FILE", proofs.isEmpty() ? null : proofs);
    needed.put("ITA_COOKIE_KEY_FILE", keyFile);
    boolean none =
        needed.values().stream().allMatch(Objects::isNull)
            && scopes == null
            && audience == null
            && rolesClaim == null
            && userClaim == null
            && roles == null
            && since == null;
    if (none) {
      return null;
    }
    needed.put("ITA_PUBLIC_URL", publicUrl);
    List<String> missing =
        needed.entrySet().stream()
            .filter(each -> each.getValue() == null)
            .map(Map.Entry::getKey)
            .toList();
    if (!missing.isEmpty()) {
      throw new SignInSettingException("half", String.join(", ", missing));
    }
    if (proofs.size() > 1) {
      throw new SignInSettingException("twoSecrets");
    }
    if (otherwise) {
      throw new SignInSettingException("token");
    }
    return new SignInSettings(
        address(String.valueOf(issuer)),
        String.valueOf(client).strip(),
        proof(session, secret),
        scopes == null ? SignInSettings.USUAL_SCOPES : Arrays.asList(scopes.strip().split("[ ,]+")),
        audience == null ? null : audience.strip(),
        Objects.requireNonNullElse(rolesClaim, SignInSettings.USUAL_ROLES_CLAIM).strip(),
        Objects.requireNonNullElse(userClaim, SignInSettings.USUAL_USER_CLAIM).strip(),
        roles == null ? null : session.resolve(roles),
        SignInSettings.keys(SecretFile.lines(session.resolve(Objects.requireNonNull(keyFile)))),
        since == null ? null : time(since.strip()),
        address(String.valueOf(publicUrl).strip().replaceFirst("/+$", "")));
  }

  private ClientProof proof(Session session, @Nullable String secret) {
    if (clientKeyFile != null) {
      return ClientProof.key(SecretFile.lines(session.resolve(clientKeyFile)));
    }
    return ClientProof.secret(
        secretFile == null
            ? String.valueOf(secret).strip()
            : SecretFile.line(session.resolve(secretFile)));
  }

  private static URI address(String typed) {
    try {
      return new URI(typed.strip());
    } catch (URISyntaxException e) {
      throw new SignInSettingException("issuer", typed);
    }
  }

  private static Instant time(String typed) {
    try {
      return Instant.parse(typed);
    } catch (DateTimeParseException e) {
      throw new SignInSettingException("since", typed);
    }
  }
}
