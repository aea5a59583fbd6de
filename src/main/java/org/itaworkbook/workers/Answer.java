package org.itaworkbook.workers;

import java.io.Serializable;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** What a process of work says. */
sealed interface Answer extends Serializable {

  /** It is ready for work. */
  record Ready() implements Answer {}

  /** The work is done. */
  record Done(@Nullable Object result) implements Answer {}

  /** The upload cannot be answered. */
  record Refused(Refusal refusal, Text text) implements Answer {}

  /** Something that nobody foresaw; its message may quote the upload and stays behind. */
  record Failed(String kind, StackTraceElement[] where) implements Answer {}
}
