package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.people.Grant;
import org.itaworkbook.signin.SignInSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is to be served, as it was asked for; whether it may be so is for the server to
 * say.
 *
 * @param port 0 to 65535; 0 lets the system choose
 * @param token what a caller must bear; null for one that the server makes when it starts
 * @param tokenGrants what whoever bears it may do; null for everything
 * @param openToThisMachine whether nothing is demanded of callers, who can be whoever uses this
 *     machine; then there is no token
 * @param keystore a PKCS #12 file with the server's certificate; null for plain HTTP
 * @param password of the keystore; null for none
 * @param trustedProxies addresses or networks of the proxies that end TLS
 * @param allowedHosts further names under which the server may be called
 * @param allowedOrigins further origins whose pages may call it
 * @param workers the processes that work on uploads; 0 for none, so that this process does the
 *     work; null for the server's own choice
 * @param workerMemoryMb the heap of each
 * @param site how the web page and the Excel add-in are served
 * @param watch how it is watched
 * @param signIn how people sign in; null where they do not
 * @param mail how letters to units are sent
 */
public record ServeOptions(
    String host,
    int port,
    @Nullable String token,
    @Nullable List<Grant> tokenGrants,
    boolean openToThisMachine,
    @Nullable Path keystore,
    @Nullable String password,
    List<String> trustedProxies,
    List<String> allowedHosts,
    List<String> allowedOrigins,
    @Nullable Integer workers,
    int workerMemoryMb,
    SiteOptions site,
    WatchOptions watch,
    @Nullable SignInSettings signIn,
    MailSettings mail) {

  public ServeOptions {
    trustedProxies = List.copyOf(trustedProxies);
    allowedHosts = List.copyOf(allowedHosts);
    allowedOrigins = List.copyOf(allowedOrigins);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "ServeOptions[" + host + ":" + port + "]";
  }
}
