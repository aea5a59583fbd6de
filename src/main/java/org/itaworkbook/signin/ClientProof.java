package org.itaworkbook.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;

/** How the server proves to the provider who it is. Its text tells no secret. */
public sealed interface ClientProof {

  /** The proof for one call of the provider's token endpoint. */
  ClientAuthentication of(ClientID client, OIDCProviderMetadata provider);

  /**
   * A word that both know.
   *
   * @throws SignInSettingException if it is blank
   */
  static ClientProof secret(String word) {
    if (word.isBlank()) {
      throw new SignInSettingException("secret");
    }
    return new Word(word);
  }

  /**
   * A private key of RSA, of which the provider knows the public one.
   *
   * @param pem the lines of its file: PKCS #8, unencrypted, as {@code openssl genpkey} writes it
   * @throws SignInSettingException if it is none, or one that could be broken
   */
  static ClientProof key(List<String> pem) {
    try {
      String whole = String.join("", pem).strip();
      if (!whole.startsWith(Key.BEGIN) || !whole.endsWith(Key.END)) {
        throw new SignInSettingException("key");
      }
      byte[] bytes =
          Base64.getDecoder()
              .decode(whole.substring(Key.BEGIN.length(), whole.length() - Key.END.length()));
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      if (!(rsa.generatePrivate(new PKCS8EncodedKeySpec(bytes)) instanceof RSAPrivateCrtKey key)
          || key.getModulus().bitLength() < Key.LEAST_BITS) {
        throw new SignInSettingException("key");
      }
      RSAPublicKey open =
          (RSAPublicKey)
              rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
      return new Key(new RSAKey.Builder(open).privateKey(key).keyIDFromThumbprint().build());
    } catch (GeneralSecurityException | IllegalArgumentException | JOSEException e) {
      throw new SignInSettingException("key");
    }
  }

  /** See {@link #secret}. */
  record Word(String word) implements ClientProof {

    @Override
    public ClientAuthentication of(ClientID client, OIDCProviderMetadata provider) {
      Secret secret = new Secret(word);
      List<ClientAuthenticationMethod> taken = provider.getTokenEndpointAuthMethods();
      return taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          ? new ClientSecretBasic(client, secret)
          : new ClientSecretPost(client, secret);
    }

    @Override
    public String toString() {
      return "secret";
    }
  }

  /** See {@link #key}: signs that it is the client, for a minute and once (RFC 7523). */
  record Key(RSAKey pair) implements ClientProof {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int LEAST_BITS = 2048;

    @Override
    public ClientAuthentication of(ClientID client, OIDCProviderMetadata provider) {
      try {
        return new PrivateKeyJWT(
            client,
            provider.getTokenEndpointURI(),
            JWSAlgorithm.RS256,
            pair.toPrivateKey(),
            pair.getKeyID(),
            null);
      } catch (JOSEException e) {
        throw new IllegalStateException("cannot sign", e);
      }
    }

    @Override
    public String toString() {
      return "key " + pair.getKeyID();
    }
  }
}
