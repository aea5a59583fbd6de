package org.itaworkbook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the tests' own, from Debian's package, in a folder that goes with the tests. It
 * refuses to run as root, so root runs it as its own user.
 */
public final class PostgresServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static Optional<PostgresServer> started = Optional.empty();

  private final int port;
  private final List<String> restarting;

  private PostgresServer(int port, List<String> restarting) {
    this.port = port;
    this.restarting = List.copyOf(restarting);
  }

  public static boolean isThere() {
    return programs().isPresent();
  }

  private static Optional<Path> programs() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> each = Files.list(versions)) {
      return each.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
          .max(Comparator.comparingInt(version -> Integer.parseInt(version.toFile().getName())))
          .map(version -> version.resolve("bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one of this test run, started when it is first asked for. */
  public static synchronized PostgresServer shared() {
    if (started.isEmpty()) {
      started = Optional.of(start());
    }
    return started.get();
  }

  private static PostgresServer start() {
    try {
      Path bin = programs().orElseThrow();
      Path folder = Files.createTempDirectory("ita-postgres");
      int port;
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      boolean root = System.getProperty("user.name").equals("root");
      if (root) {
        run(List.of("chown", "postgres", folder.toString()));
      }
      String data = folder.resolve("data").toString();
      run(
          as(
              root,
              bin.resolve("initdb").toString(),
              "-D",
              data,
              "-U",
              "ita",
              "-A",
              "trust",
              "-E",
              "UTF8",
              "--no-sync"));
      String options =
          "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off";
      run(
          as(
              root,
              bin.resolve("pg_ctl").toString(),
              "-D",
              data,
              "-w",
              "-l",
              folder.resolve("log").toString(),
              "-o",
              options,
              "start"));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    try {
                      run(
                          as(
                              root,
                              bin.resolve("pg_ctl").toString(),
                              "-D",
                              data,
                              "-m",
                              "immediate",
                              "stop"));
                      run(List.of("rm", "-rf", folder.toString()));
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }));
      return new PostgresServer(
          port,
          as(
              root,
              bin.resolve("pg_ctl").toString(),
              "-D",
              data,
              "-w",
              "-l",
              folder.resolve("log").toString(),
              "-m",
              "immediate",
              "-o",
              options,
              "restart"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as a crash would, and starts it again, which recovers what was committed. */
  public void crash() throws IOException {
    run(restarting);
  }

  private static List<String> as(boolean root, String... command) {
    List<String> all = new ArrayList<>();
    if (root) {
      all.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    all.addAll(List.of(command));
    return all;
  }

  private static void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("ita-postgres", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(command + " failed: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** The URL of a new, empty database. */
  public String freshDatabase() {
    String name = "ita" + DATABASES.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=ita";
  }
}
