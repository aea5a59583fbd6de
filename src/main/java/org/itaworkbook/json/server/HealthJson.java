package org.itaworkbook.json.server;

import com.google.gson.annotations.SerializedName;
import org.itaworkbook.json.base.JsonDocument;

/**
 * That the server answers.
 *
 * @param version of the program; {@code -} where it was not built as a whole
 */
public record HealthJson(Status status, String version) implements JsonDocument {

  public static HealthJson up(String version) {
    return new HealthJson(Status.UP, version);
  }

  enum Status {
    @SerializedName("up")
    UP
  }
}
