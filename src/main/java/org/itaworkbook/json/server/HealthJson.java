package org.itaworkbook.json.server;

import com.google.gson.annotations.SerializedName;
import org.itaworkbook.json.base.JsonDocument;

/** That the server answers, and nothing else about it. */
public record HealthJson(Status status) implements JsonDocument {

  public static final HealthJson UP = new HealthJson(Status.UP);

  enum Status {
    @SerializedName("up")
    UP
  }
}
