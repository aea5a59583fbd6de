package org.itaworkbook.http.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;

/**
 * The server's certificate.
 *
 * @param keystore a PKCS #12 or JKS file with the private key and its chain
 * @param password of the keystore and of the key
 */
public record Tls(Path keystore, String password) {

  /**
   * Opens the keystore.
   *
   * @throws ServerSettingException if there is no such file, it is no keystore, the password opens
   *     it not, or no private key is in it
   */
  public KeyStore open() {
    if (!Files.isRegularFile(keystore) || !Files.isReadable(keystore)) {
      throw new ServerSettingException("keystoreMissing", keystore);
    }
    char[] secret = password.toCharArray();
    try {
      KeyStore store = KeyStore.getInstance(keystore.toFile(), secret);
      boolean found = false;
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          store.getKey(alias, secret);
          found = true;
        }
      }
      if (!found) {
        throw new ServerSettingException("keystoreWithoutKey", keystore);
      }
      return store;
    } catch (UnrecoverableKeyException e) {
      throw new ServerSettingException("keystorePassword", keystore);
    } catch (IOException e) {
      throw new ServerSettingException(
          e.getCause() instanceof UnrecoverableKeyException ? "keystorePassword" : "keystoreForm",
          keystore);
    } catch (GeneralSecurityException e) {
      throw new ServerSettingException("keystoreForm", keystore);
    }
  }

  @Override
  public String toString() {
    return "Tls[" + keystore + "]";
  }
}
