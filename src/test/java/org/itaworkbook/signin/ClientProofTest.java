package org.itaworkbook.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the server proves to the provider who it is. */
class ClientProofTest {

  private static KeyPair pair(String kind, int bits) throws Exception {
    KeyPairGenerator maker = KeyPairGenerator.getInstance(kind);
    maker.initialize(bits);
    return maker.generateKeyPair();
  }

  private static List<String> pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return ("-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n")
        .lines()
        .toList();
  }

  private static ClientProof proof(KeyPair pair) {
    return ClientProof.key(pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
  }

  private static String arrive(LocalProvider provider, ClientProof proof) throws Exception {
    SignIn signIn =
        new SignIn(
            TestSignIn.of(
                provider, proof, null, URI.create("http://127.0.0.1:1"), TestSignIn.key(7)),
            Clock.systemUTC());
    return provider.arrive(signIn, "/help", provider.claims(LocalProvider.CLIENT, 300)).to();
  }

  @Test
  void a_key_proves_it_each_time_anew() throws Exception {
    KeyPair pair = pair("RSA", 2048);
    try (LocalProvider provider = new LocalProvider()) {
      provider.clientKey = new RSAKey.Builder((RSAPublicKey) pair.getPublic()).build();
      assertThat(arrive(provider, proof(pair))).isEqualTo("/help");
      assertThat(arrive(provider, proof(pair))).isEqualTo("/help");
      for (ClientProof other :
          List.of(proof(pair("RSA", 2048)), ClientProof.secret(LocalProvider.SECRET))) {
        assertThatExceptionOfType(RefusedSignInException.class)
            .isThrownBy(() -> arrive(provider, other));
      }
    }
  }

  @Test
  void a_word_proves_it_where_the_provider_knows_that() throws Exception {
    try (LocalProvider provider = new LocalProvider()) {
      assertThat(arrive(provider, ClientProof.secret(LocalProvider.SECRET))).isEqualTo("/help");
      assertThatExceptionOfType(RefusedSignInException.class)
          .isThrownBy(() -> arrive(provider, ClientProof.secret("another")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, 1024, PRIVATE KEY",
    "EC, 256, PRIVATE KEY",
    "RSA, 2048, ENCRYPTED PRIVATE KEY",
    "RSA, 2048, RSA PRIVATE KEY",
    "RSA, 2048, PUBLIC KEY"
  })
  void what_is_no_good_private_key_is_refused(String kind, int bits, String what) throws Exception {
    byte[] bytes = pair(kind, bits).getPrivate().getEncoded();
    assertThatExceptionOfType(SignInSettingException.class)
        .isThrownBy(() -> ClientProof.key(pem(what, bytes)))
        .withMessageContaining("ITA_OIDC_KEY_FILE");
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "sesame",
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----"
  })
  void what_is_no_key_is_refused(String text) {
    assertThatExceptionOfType(SignInSettingException.class)
        .isThrownBy(() -> ClientProof.key(List.of(text)));
  }

  @Test
  void a_secret_is_never_told() throws Exception {
    KeyPair pair = pair("RSA", 2048);
    assertThat(ClientProof.secret("sesame").toString()).doesNotContain("sesame");
    String told = proof(pair).toString();
    assertThat(told).hasSizeLessThan(60).startsWith("key ");
    assertThatExceptionOfType(SignInSettingException.class)
        .isThrownBy(() -> ClientProof.secret(" "));
  }
}
