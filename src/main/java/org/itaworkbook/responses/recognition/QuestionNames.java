package org.itaworkbook.responses.recognition;

import java.util.Optional;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;

/** The questions that persons answer, by what people call them in a cell. */
public final class QuestionNames {

  private final QuestionHeading headings;

  public QuestionNames(Framework framework) {
    this.headings = new QuestionHeading(framework);
  }

  /** By code, or by wording; empty where the wording is that of another question than the code. */
  public Optional<Question> find(String text) {
    return headings
        .find(text, null)
        .filter(found -> !found.contradicted())
        .map(QuestionHeading.Found::question);
  }
}
