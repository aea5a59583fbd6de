package org.itaworkbook.workers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.scores.RefusedException;

/** What a process of work does all its life: one piece after the other. */
public final class WorkLoop {

  private WorkLoop() {}

  /**
   * Works until the server closes the stream of work, be it in the middle of what it sends.
   *
   * @throws IOException where the server does not take an answer
   */
  public static void run(InputStream in, OutputStream out) throws IOException {
    InputStream work = new BufferedInputStream(in);
    OutputStream answers = new BufferedOutputStream(out);
    NoNetwork.install();
    try {
      Engine engine = ((WorkStart) Frames.read(work, null)).engine();
      Frameworks frameworks = engine.years().frameworks();
      Frames.write(answers, new Answer.Ready(), frameworks);
      while (true) {
        Work<?> piece = (Work<?>) Frames.read(work, frameworks);
        Frames.write(answers, answer(piece, engine), frameworks);
      }
    } catch (EOFException e) {
      return;
    }
  }

  private static Answer answer(Work<?> piece, Engine engine) {
    try {
      return new Answer.Done(piece.on(engine));
    } catch (RefusedException e) {
      return new Answer.Refused(e.refusal(), e.text());
    } catch (StackOverflowError | RuntimeException e) {
      return new Answer.Failed(e.getClass().getName(), e.getStackTrace());
    }
  }
}
