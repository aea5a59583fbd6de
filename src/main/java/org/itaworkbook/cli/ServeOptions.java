package org.itaworkbook.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is to be served, as it was asked for; whether it may be so is for the server to
 * say.
 *
 * @param port 0 to 65535; 0 lets the system choose
 * @param token what a caller must bear; null where none is demanded
 * @param keystore a PKCS #12 file with the server's certificate; null for plain HTTP
 * @param passwordFile holds the keystore's password in its first line
 * @param trustedProxy the address of the proxy that ends TLS; null where there is none
 * @param allowedHosts further names under which the server may be called
 * @param allowedOrigins further origins whose pages may call it
 * @param concurrency workbooks in work at once; 0 for the server's own choice
 */
public record ServeOptions(
    String host,
    int port,
    @Nullable String token,
    @Nullable Path keystore,
    @Nullable Path passwordFile,
    @Nullable String trustedProxy,
    List<String> allowedHosts,
    List<String> allowedOrigins,
    int concurrency) {

  public ServeOptions {
    allowedHosts = List.copyOf(allowedHosts);
    allowedOrigins = List.copyOf(allowedOrigins);
  }
}
