package org.itaworkbook.report.markup;

/** The styles that a drawn report has, by their ids; people may restyle each. */
public enum WordStyle {
  BODY("ITABody"),
  LIST("ITAList"),
  FLUSH("ITAFlush"),
  NOTE("ITANote"),
  PROPOSAL("ITAProposal"),
  CHART("ITAChart"),
  TITLE("Title"),
  SUBTITLE("Subtitle"),
  CONTENTS_TITLE("TOCHeading"),
  TABLE_HEADER("ITATableHeader"),
  TABLE_TEXT("ITATableText"),
  TABLE_LIST("ITATableList"),
  TABLE_FIGURE("ITATableFigure"),
  TABLE_BAND("ITATableBand"),
  HEADER("Header"),
  TABLE_GRID("TableGrid"),
  LINK("Hyperlink");

  private final String id;

  WordStyle(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** A heading of a level from 1 to 4. */
  public static String heading(int level) {
    return "Heading" + level;
  }

  /** A line of the table of contents, of a level from 1 to 3. */
  public static String contents(int level) {
    return "TOC" + level;
  }
}
