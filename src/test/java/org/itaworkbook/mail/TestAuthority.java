package org.itaworkbook.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority of the tests' own, and a certificate that it gave to {@code localhost}.
 *
 * @param trusted a store with the authority in it
 */
record TestAuthority(Path trusted, SSLContext localhost) {

  static final String PASSWORD = "changeit";

  static TestAuthority make(Path folder) throws IOException, GeneralSecurityException {
    Path server = folder.resolve("server.p12");
    Path authority = folder.resolve("authority.p12");
    Path trusted = folder.resolve("trusted.p12");
    String request = folder.resolve("request").toString();
    String answer = folder.resolve("answer").toString();
    String root = folder.resolve("root").toString();
    keytool(authority, "-genkeypair -alias ca -keyalg EC -dname CN=Authority -ext bc:c");
    keytool(authority, "-exportcert -alias ca -file", root);
    keytool(server, "-genkeypair -alias server -keyalg EC -dname CN=server");
    keytool(server, "-certreq -alias server -file", request);
    keytool(
        authority,
        "-gencert -alias ca -ext SAN=dns:localhost -infile",
        request,
        "-outfile",
        answer);
    keytool(server, "-importcert -noprompt -alias ca -file", root);
    keytool(server, "-importcert -alias server -file", answer);
    keytool(trusted, "-importcert -noprompt -alias ca -file", root);
    return new TestAuthority(trusted, context(server));
  }

  private static void keytool(Path store, String words, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words.split(" ")));
    command.addAll(List.of(more));
    command.addAll(
        List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(command + " failed: " + said);
    }
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
