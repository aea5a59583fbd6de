package org.itaworkbook.http.settings;

import java.nio.file.Path;

/**
 * The server's certificate.
 *
 * @param keystore a PKCS #12 or JKS file with the private key and its chain
 * @param password of the keystore and of the key
 */
public record Tls(Path keystore, String password) {

  @Override
  public String toString() {
    return "Tls[" + keystore + "]";
  }
}
