package org.itaworkbook.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.itaworkbook.workers.WorkLoop;

/** A process of work, which the server starts and ends. */
public final class Worker {

  private Worker() {}

  public static void main(String[] arguments) throws IOException {
    NoLogging.loggers();
    FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
    // Nothing that anybody prints may get among the answers.
    System.setOut(System.err);
    WorkLoop.run(new FileInputStream(FileDescriptor.in), answers);
  }
}
