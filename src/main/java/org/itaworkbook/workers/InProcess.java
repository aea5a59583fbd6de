package org.itaworkbook.workers;

import java.util.function.BooleanSupplier;
import org.itaworkbook.engine.Engine;

/** Does work in this process, without bounds of its own; nothing that has begun is given up. */
public record InProcess(Engine engine) implements Workers {

  @Override
  public <T> T call(Work<T> work, BooleanSupplier abandoned) {
    return work.on(engine);
  }

  @Override
  public void close() {}
}
