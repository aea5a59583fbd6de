package org.itaworkbook.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.itaworkbook.mail.settings.SmtpServer;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that answers as a test says: by the first word of a command, {@code BANNER} for
 * the greeting, {@code END} for the end of a message. Besides replies it knows {@code DROP}, which
 * hangs up, {@code SILENCE}, which never answers, and {@code AFTER 500 ...}, which answers after so
 * many milliseconds.
 */
final class ScriptedServer implements AutoCloseable {

  static final String DROP = "DROP";
  static final String SILENCE = "SILENCE";

  private static final String AFTER = "AFTER ";

  private static final Map<String, String> POLITE =
      Map.of(
          "BANNER", "220 ready",
          "EHLO", "250 scripted",
          "MAIL", "250 ok",
          "RCPT", "250 ok",
          "DATA", "354 go on",
          "END", "250 taken",
          "RSET", "250 ok",
          "NOOP", "250 ok",
          "QUIT", "221 bye");

  private final @Nullable SSLContext tls;
  private final boolean atOnce;
  private final ServerSocket socket;
  private final Map<String, String> replies = new ConcurrentHashMap<>(POLITE);
  private final Map<String, Runnable> acts = new ConcurrentHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> secret = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  ScriptedServer() throws IOException {
    this(null, false);
  }

  /**
   * @param tls what it shows; null for a server without TLS
   * @param atOnce whether TLS is spoken from the first byte, or after STARTTLS
   */
  ScriptedServer(@Nullable SSLContext tls, boolean atOnce) throws IOException {
    this.tls = tls;
    this.atOnce = atOnce;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** Changes an answer from now on; several lines are parted by {@code |}. */
  ScriptedServer says(String command, String reply) {
    replies.put(command, reply);
    return this;
  }

  /** Does something each time before a command is answered. */
  ScriptedServer before(String command, Runnable act) {
    acts.put(command, act);
    return this;
  }

  SmtpServer address() {
    return TestMessages.server(socket.getLocalPort());
  }

  SmtpServer address(String user, String password) {
    return new SmtpServer(
        SmtpServer.Security.CLEAR, "127.0.0.1", socket.getLocalPort(), user, password);
  }

  /** Every command as it came. */
  List<String> commands() {
    return commands;
  }

  /** Those of the commands that nobody on the line could read. */
  List<String> secret() {
    return secret;
  }

  /** The messages whose end was answered with 250, or was to be. */
  List<String> taken() {
    return taken;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread thread = new Thread(() -> talk(client), "scripted-smtp-client");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client) {
      Socket line = atOnce ? secured(client) : client;
      if (answer("BANNER", line.getOutputStream())) {
        talkOn(line);
      }
    } catch (IOException e) {
      // The client hung up.
      return;
    }
  }

  private void talkOn(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      commands.add(line);
      if (client instanceof SSLSocket) {
        secret.add(line);
      }
      String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      if (!answer(command, out)) {
        return;
      }
      if (command.equals("STARTTLS") && tls != null) {
        talkOn(secured(client));
        return;
      }
      if (command.equals("DATA") && replies.getOrDefault("DATA", "").startsWith("354")) {
        taken.add(body(in));
        if (!answer("END", out)) {
          return;
        }
      }
    }
  }

  private Socket secured(Socket client) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            Objects.requireNonNull(tls)
                .getSocketFactory()
                .createSocket(client, null, client.getPort(), false);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private static String body(BufferedReader in) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      message.append(line).append('\n');
    }
    return message.toString();
  }

  private boolean answer(String command, OutputStream out) throws IOException {
    String reply = replies.getOrDefault(command, "500 what?");
    acts.getOrDefault(command, () -> {}).run();
    if (reply.equals(DROP)) {
      return false;
    }
    if (reply.equals(SILENCE)) {
      closedWithin(Long.MAX_VALUE);
      return false;
    }
    if (reply.startsWith(AFTER)) {
      String[] words = reply.split(" ", 3);
      closedWithin(Long.parseLong(words[1]));
      reply = words[2];
    }
    for (String line : reply.split("\\|")) {
      out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
    return true;
  }

  private void closedWithin(long millis) {
    try {
      closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
  }
}
