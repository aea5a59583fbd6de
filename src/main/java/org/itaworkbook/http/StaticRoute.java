package org.itaworkbook.http;

/** A path that answers without a token, since what it answers holds nothing of anybody's. */
abstract class StaticRoute extends Route {

  private static final long serialVersionUID = 1L;

  StaticRoute(String path) {
    super(path, "GET");
  }

  @Override
  final boolean open() {
    return true;
  }

  @Override
  final Answer answer(Call call) {
    return file(call).answer(call);
  }

  abstract StaticFile file(Call call);
}
