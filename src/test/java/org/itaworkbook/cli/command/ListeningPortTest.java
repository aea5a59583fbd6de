package org.itaworkbook.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reason is told where a server could not listen. */
class ListeningPortTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, Address already in use, listen",
    "127.0.0.2, Address already in use, listen",
    "127.0.1.1, Permission denied, listenRights",
    "0.0.0.0, Address already in use, listen",
    "192.0.2.7, Cannot assign requested address, listenHost"
  })
  void an_address_of_this_machine_is_called_none_of_others(
      String host, String reason, String name) {
    Text expected = Messages.text("cli.fault." + name, host, "8443", reason);
    assertThat(ListeningPort.fault(host, 8443, new BindException(reason)).text().th())
        .isEqualTo(expected.th());
  }
}
