package org.itaworkbook.json.framework;

import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.base.IndentedDocument;

/** The fiscal years that are known, newest first. */
public record FrameworksJson(List<Year> years) implements IndentedDocument {

  /** A year: whether it is only a draft, its title, and how much it assesses. */
  record Year(
      int fiscalYear,
      boolean draft,
      TextJson title,
      int instruments,
      int indicators,
      int questions) {

    static Year of(Framework framework) {
      return new Year(
          framework.fiscalYear().buddhistEra(),
          framework.isDraft(),
          TextJson.of(framework.title()),
          framework.instruments().size(),
          framework.indicators().size(),
          framework.questions().size());
    }
  }

  public static FrameworksJson of(Frameworks frameworks) {
    return new FrameworksJson(frameworks.years().stream().map(Year::of).toList());
  }
}
