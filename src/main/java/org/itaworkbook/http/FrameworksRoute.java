package org.itaworkbook.http;

import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.FrameworkWriter;

/** The fiscal years that are known. */
final class FrameworksRoute extends Route {

  private static final long serialVersionUID = 1L;

  private final transient Frameworks frameworks;

  FrameworksRoute(Frameworks frameworks) {
    super("/api/v1/frameworks", "GET");
    this.frameworks = frameworks;
  }

  @Override
  Answer answer(Call call) {
    return Answer.json(FrameworkWriter.list(frameworks));
  }
}
