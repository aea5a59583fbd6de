package org.itaworkbook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much was written down, an answer holds no more than so many rows of it. */
class NewestOfAuditTest {

  @TempDir private Path folder;

  private static void write(Mailing mailing, int rows) {
    for (int i = 1; i <= rows; i++) {
      mailing.note(
          new Actor("COOKIE", "s-" + i % 2, "สมชาย", ""), Act.of(Act.Kind.SIGN_IN, "" + i));
    }
  }

  private static JsonObject found(TestServer server, String query) throws Exception {
    HttpResponse<byte[]> answer = server.get("/api/v1/audit" + query);
    assertThat(answer.statusCode()).as(TestServer.text(answer)).isEqualTo(200);
    return JsonParser.parseString(TestServer.text(answer)).getAsJsonObject();
  }

  private static List<String> outcomes(JsonObject found) {
    return found.getAsJsonArray("rows").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(row -> row.get("outcome").getAsString())
        .toList();
  }

  @Test
  void the_newest_are_told_and_how_many_there_are() throws Exception {
    try (Mailing mailing = TestServer.offline(SignedInSite.ENGINE, folder);
        TestServer server = TestServer.of(SignedInSite.ENGINE, mailing)) {
      write(mailing, 1_003);
      JsonObject some = found(server, "?limit=2");
      assertThat(outcomes(some)).containsExactly("1003", "1002");
      assertThat(some.get("count").getAsInt()).isEqualTo(1_003);
      JsonObject his = found(server, "?limit=2&person=s-0");
      assertThat(outcomes(his)).containsExactly("1002", "1000");
      assertThat(his.get("count").getAsInt()).isEqualTo(501);
      assertThat(outcomes(found(server, ""))).hasSize(1_000).first().isEqualTo("1003");
      assertThat(outcomes(found(server, "?limit=10000"))).hasSize(1_003).last().isEqualTo("1");
      for (String wrong : List.of("0", "10001", "-1", "many", "1e3", "99999999999")) {
        Problems.check(server.get("/api/v1/audit?limit=" + wrong), 400, "invalid-parameter");
      }
    }
  }
}
