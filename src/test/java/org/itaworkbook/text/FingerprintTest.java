package org.itaworkbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void it_is_the_sha_256_of_utf_8() {
    assertThat(Fingerprint.of(""))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Fingerprint.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void words_do_not_run_into_each_other() {
    assertThat(Fingerprint.of(List.of("ab", "c")))
        .isEqualTo(Fingerprint.of("2:ab\n1:c\n"))
        .isNotEqualTo(Fingerprint.of(List.of("a", "bc")))
        .isNotEqualTo(Fingerprint.of(List.of("ab\n1:c")));
  }
}
