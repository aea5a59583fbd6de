package org.itaworkbook.workers;

import org.itaworkbook.engine.Engine;

/** Does work in this process, without bounds of its own. */
public record InProcess(Engine engine) implements Workers {

  @Override
  public <T> T call(Work<T> work) {
    return work.on(engine);
  }

  @Override
  public void close() {}
}
