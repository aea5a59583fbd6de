package org.itaworkbook.json.server;

import org.itaworkbook.json.base.JsonDocument;

/**
 * What the task pane is known by after a sign-in.
 *
 * @param token to be sent as bearer; kept nowhere but in the pane
 * @param name of whoever is signed in, as people know him
 */
public record PaneTokenJson(String token, String name) implements JsonDocument {

  /** Without the secret. */
  @Override
  public String toString() {
    return "PaneTokenJson[" + name + "]";
  }
}
