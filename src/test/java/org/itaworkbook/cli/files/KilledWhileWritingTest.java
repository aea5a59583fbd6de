package org.itaworkbook.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.store.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes while they write, at points that differ from run to run. */
@Timeout(180)
@Slow(Slow.Why.PROCESSES)
class KilledWhileWritingTest {

  private static final int SIZE = 4 << 20;
  private static final int KILLS = 12;

  @TempDir private Path folder;

  @Test
  void a_file_is_always_the_earlier_or_the_later_one_whole() throws Exception {
    Path file = folder.resolve("out.xlsx");
    OutputFile.replace(file, filled((byte) 0));
    Random random = new Random();
    int left = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (ChildProcess writing = writing("replace")) {
        for (int line = random.nextInt(6); line >= 0; line--) {
          writing.line();
        }
        // Anywhere in the next file.
        long until = System.nanoTime() + random.nextInt(8_000_000);
        while (System.nanoTime() < until) {
          Thread.onSpinWait();
        }
      }
      byte[] bytes = Files.readAllBytes(file);
      assertThat(bytes).isEqualTo(filled(bytes[0]));
      left += names().size() - 1;
    }
    try (ChildProcess last = writing("once")) {
      assertThat(last.line()).isEqualTo("written");
    }
    assertThat(names()).as("beside it, of %d that were left", left).containsExactly("out.xlsx");
  }

  @Test
  void of_a_folder_of_files_nothing_is_seen_before_all_are_there() throws Exception {
    try (ChildProcess writing = writing("folder")) {
      for (int line = 0; line < 20; line++) {
        writing.line();
      }
    }
    assertThat(names()).isNotEmpty().allMatch(name -> name.endsWith(".part"));
    try (ChildProcess last = writing("once")) {
      assertThat(last.line()).isEqualTo("written");
    }
    assertThat(names()).containsExactly("out.xlsx");
  }

  private ChildProcess writing(String how) throws IOException {
    return ChildProcess.start(Writing.class, List.of(), folder.toString(), how);
  }

  /** Writes one file again and again, once, or many into a folder without end. */
  static final class Writing {

    private Writing() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      Path file = folder.resolve("out.xlsx");
      if (arguments[1].equals("once")) {
        OutputFile.replace(file, filled((byte) 1));
        System.out.println("written");
      } else if (arguments[1].equals("replace")) {
        for (int i = 0; ; i++) {
          OutputFile.replace(file, filled((byte) i));
          System.out.println(i);
        }
      } else {
        try (OutputFolder units = OutputFolder.open(folder)) {
          for (int i = 0; i < 100_000; i++) {
            units.add("U" + i + ".xlsx", new byte[1_000]);
            System.out.println(i);
          }
          units.create();
        }
      }
    }
  }

  private static byte[] filled(byte with) {
    byte[] bytes = new byte[SIZE];
    Arrays.fill(bytes, with);
    return bytes;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }
}
