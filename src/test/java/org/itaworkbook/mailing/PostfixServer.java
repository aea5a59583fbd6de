package org.itaworkbook.mailing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Postfix of the test's own, from Debian's package, in a folder that goes with the test. All mail
 * for example.go.th ends in one Maildir. Only root can run it.
 */
final class PostfixServer implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/postfix");

  private static final String ARRIVED = "mail/all/new";

  private static final String SETTINGS =
      """
      compatibility_level = 3.6
      queue_directory = FOLDER/spool
      data_directory = FOLDER/data
      command_directory = /usr/sbin
      daemon_directory = /usr/lib/postfix/sbin
      myhostname = postfix.test
      mydestination =
      inet_interfaces = loopback-only
      mynetworks = 127.0.0.0/8
      virtual_mailbox_domains = example.go.th
      virtual_mailbox_base = FOLDER/mail
      virtual_mailbox_maps = static:all/
      virtual_uid_maps = static:65534
      virtual_gid_maps = static:65534
      virtual_minimum_uid = 1
      virtual_mailbox_limit = 0
      message_size_limit = 50000000
      maillog_file = FOLDER/log
      maillog_file_prefixes = /
      alias_maps =
      alias_database =
      """;

  private static final String SERVICES =
      """
      127.0.0.1:PORT inet n - n - - smtpd
      pickup unix n - n 60 1 pickup
      cleanup unix n - n - 0 cleanup
      qmgr unix n - n 300 1 qmgr
      tlsmgr unix - - n 1000? 1 tlsmgr
      rewrite unix - - n - - trivial-rewrite
      bounce unix - - n - 0 bounce
      defer unix - - n - 0 bounce
      trace unix - - n - 0 bounce
      verify unix - - n - 1 verify
      flush unix n - n 1000? 0 flush
      proxymap unix - - n - - proxymap
      showq unix n - n - - showq
      error unix - - n - - error
      retry unix - - n - - error
      discard unix - - n - - discard
      virtual unix - n n - - virtual
      anvil unix - - n - 1 anvil
      scache unix - - n - 1 scache
      postlog unix-dgram n - n - 1 postlogd
      """;

  private final Path folder;
  private final int port;

  private PostfixServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static boolean canRun() {
    return Files.isExecutable(PROGRAM) && System.getProperty("user.name").equals("root");
  }

  static PostfixServer start() throws IOException {
    Path folder = Files.createTempDirectory("ita-postfix");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    for (String each :
        List.of(
            "etc",
            "spool",
            "data",
            "mail",
            "mail/all",
            "mail/all/cur",
            "mail/all/new",
            "mail/all/tmp")) {
      Files.createDirectory(folder.resolve(each));
    }
    Files.writeString(folder.resolve("etc/main.cf"), SETTINGS.replace("FOLDER", folder.toString()));
    Files.writeString(
        folder.resolve("etc/master.cf"), SERVICES.replace("PORT", Integer.toString(port)));
    run("chmod", "755", folder.toString());
    run("chown", "postfix", folder.resolve("data").toString());
    run("chown", "-R", "65534:65534", folder.resolve("mail").toString());
    run(PROGRAM.toString(), "-c", folder.resolve("etc").toString(), "start");
    return new PostfixServer(folder, port);
  }

  int port() {
    return port;
  }

  /** The messages that were delivered so far. */
  List<Path> delivered() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(ARRIVED))) {
      return files.toList();
    }
  }

  /** Waits for so many: Postfix delivers in its own time after it has taken a message. */
  void await(int count, Duration atMost) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(atMost);
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      WatchKey key = folder.resolve(ARRIVED).register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      while (delivered().size() < count && Instant.now().isBefore(end)) {
        watch.poll(Duration.between(Instant.now(), end).toMillis(), TimeUnit.MILLISECONDS);
        key.pollEvents();
        key.reset();
      }
    }
  }

  private static void run(String... command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    run(PROGRAM.toString(), "-c", folder.resolve("etc").toString(), "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
