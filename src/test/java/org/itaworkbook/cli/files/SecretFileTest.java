package org.itaworkbook.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretFileTest {

  @TempDir private Path folder;

  @Test
  void only_what_lies_in_the_folder_of_systemd_was_handed_over() throws Exception {
    Path given = Files.createDirectory(folder.resolve("given"));
    Path token = Files.writeString(given.resolve("token"), "x");
    Path other = Files.writeString(folder.resolve("token"), "x");
    Path led = Files.createSymbolicLink(given.resolve("led"), other);
    assertThat(SecretFile.isHandedOver(token, given.toString())).isTrue();
    assertThat(SecretFile.isHandedOver(token, null)).isFalse();
    assertThat(SecretFile.isHandedOver(token, "")).isFalse();
    assertThat(SecretFile.isHandedOver(other, given.toString())).isFalse();
    assertThat(SecretFile.isHandedOver(led, given.toString())).isFalse();
    assertThat(SecretFile.isHandedOver(given.resolve("../token"), given.toString())).isFalse();
  }
}
