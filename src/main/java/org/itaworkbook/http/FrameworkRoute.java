package org.itaworkbook.http;

import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.FrameworkWriter;

/** What one fiscal year assesses, and how. */
final class FrameworkRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Frameworks frameworks;

  FrameworkRoute(Frameworks frameworks) {
    super("/api/v1/frameworks/{year}", "GET");
    this.frameworks = frameworks;
  }

  @Override
  Answer answer(Call call) {
    return Answer.json(FrameworkWriter.write(Call.framework(call.rest().get(0), frameworks)));
  }
}
