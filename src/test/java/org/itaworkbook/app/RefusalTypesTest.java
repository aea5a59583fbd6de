package org.itaworkbook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.itaworkbook.cli.report.RefusalLine;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Command and server tell one refusal by one type. */
final class RefusalTypesTest {

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void the_command_tells_a_refusal_by_the_type_of_the_server(Refusal refusal) {
    RefusedException refused = RefusedException.of(refusal, new Text("ก", "a"));
    assertThat(RefusalLine.of(refused, Locale.ENGLISH).type())
        .isEqualTo(ProblemType.of(refusal).uri());
  }
}
