package org.itaworkbook.http.handlers;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose next request has not brought all its headers in time, however busily it
 * drips. Jetty's idle timeout begins anew with every byte.
 */
public final class HeaderDeadline extends Handler.Wrapper {

  private final Duration patience;
  private final Map<Connection, Wait> waits = new ConcurrentHashMap<>();

  public HeaderDeadline(Duration patience, Handler next) {
    super(next);
    this.patience = patience;
  }

  /** To be told of every HTTP connection. */
  public Connection.Listener listener() {
    return new Connection.Listener() {
      @Override
      public void onOpened(Connection connection) {
        Wait wait = new Wait(connection);
        waits.put(connection, wait);
        wait.begin();
      }

      @Override
      public void onClosed(Connection connection) {
        Wait wait = waits.remove(connection);
        if (wait != null) {
          wait.end();
        }
      }
    };
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Wait wait = waits.get(request.getConnectionMetaData().getConnection());
    if (wait != null) {
      wait.end();
      Request.addCompletionListener(request, failure -> wait.begin());
    }
    return super.handle(request, response, callback);
  }

  /**
   * The time between two requests of a connection. Counts, since the next request can come before
   * the end of the last one is told.
   */
  private final class Wait {

    private final Connection connection;
    private int requests = 1;
    private Scheduler.@Nullable Task task;

    Wait(Connection connection) {
      this.connection = connection;
    }

    synchronized void begin() {
      requests--;
      if (requests == 0) {
        task =
            getServer()
                .getScheduler()
                .schedule(this::close, patience.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    synchronized void end() {
      requests++;
      if (task != null) {
        task.cancel();
        task = null;
      }
    }

    private synchronized void close() {
      if (requests == 0) {
        connection.getEndPoint().close(new TimeoutException("no whole request in time"));
      }
    }
  }
}
