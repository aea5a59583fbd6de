package org.itaworkbook.http.exchange;

/** A path that answers without a token, since what it answers holds nothing of anybody's. */
public abstract class StaticRoute extends Route {

  private static final long serialVersionUID = 1L;

  public StaticRoute(String path) {
    super(path, "GET");
  }

  @Override
  public final boolean open() {
    return true;
  }

  @Override
  public final HttpResponse answer(Exchange call) {
    return file(call).answer(call);
  }

  public abstract StaticFile file(Exchange call);
}
