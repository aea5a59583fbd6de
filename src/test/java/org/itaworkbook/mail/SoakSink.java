package org.itaworkbook.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes every message and counts how often each came, by its Message-ID. */
public final class SoakSink implements AutoCloseable {

  private static final Pattern ID = Pattern.compile("(?im)^Message-ID: *(<[^>]+>)");

  private final ServerSocket socket;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  public SoakSink() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** How often a message was taken, by its Message-ID. */
  public Map<String, Integer> taken() {
    return taken;
  }

  private synchronized void count(String id) {
    taken.merge(id, 1, Integer::sum);
    notifyAll();
  }

  /** The Message-ID that a message bears. */
  static String messageId(byte[] message) {
    return messageId(new String(message, StandardCharsets.UTF_8));
  }

  private static String messageId(CharSequence message) {
    Matcher id = ID.matcher(message);
    return id.find() ? id.group(1) : "none";
  }

  /** Waits until so many messages were taken, or no process is left to send more. */
  synchronized void await(int count, List<Process> processes) throws InterruptedException {
    while (taken.size() < count && processes.stream().anyMatch(Process::isAlive)) {
      wait(20);
    }
  }

  /** Waits until so many messages were taken, or for so long. */
  public synchronized void await(int count, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (taken.size() < count && System.nanoTime() < end) {
      wait(20);
    }
  }

  void clear() {
    taken.clear();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "sink");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        daemon(() -> talk(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = client.getOutputStream();
      say(out, "220 sink");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("DATA")) {
          say(out, "354 go on");
          StringBuilder message = new StringBuilder();
          String text = in.readLine();
          while (text != null && !text.equals(".")) {
            message.append(text).append('\n');
            text = in.readLine();
          }
          if (text == null) {
            return;
          }
          // Counted before it is answered: from here on the server has it.
          count(messageId(message));
          say(out, "250 taken");
        } else {
          say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
      }
    } catch (IOException e) {
      // The client was killed, which is the point.
      return;
    }
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
