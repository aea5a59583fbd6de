package org.itaworkbook.workbook.template;

import org.itaworkbook.text.Palette;
import org.jspecify.annotations.Nullable;

/** The looks of the cells that the program draws. */
enum DrawStyle {
  TITLE(Face.TITLE, Ground.NONE, Align.LEFT),
  HELP(Face.MUTED, Ground.NONE, Align.LEFT),
  LINK(Face.LINK, Ground.NONE, Align.LEFT),
  SECTION(Face.ON_DARK, Ground.DARK, Align.INDENTED),
  LEAD(Face.PLAIN, Ground.NONE, Align.LEFT),
  CAPTION(Face.BOLD, Ground.NONE, Align.LEFT),
  BODY(Face.PLAIN, Ground.NONE, Align.INDENTED),
  BODY_BOLD(Face.BOLD, Ground.NONE, Align.LEFT),

  HEADER(Face.ON_DARK, Ground.DARK, Align.CENTER),
  ENGINE_HEADER(Face.ON_DARK, Ground.SLATE, Align.CENTER),

  FIXED(Face.PLAIN, Ground.WHITE, Align.INDENTED),
  FIXED_CENTER(Face.BOLD, Ground.WHITE, Align.CENTER),
  FIXED_BOLD(Face.BOLD, Ground.WHITE, Align.INDENTED),
  FIXED_SCORE(Face.PLAIN, Ground.WHITE, Align.CENTER, "0.00"),
  FIXED_DIFFERENCE(Face.PLAIN, Ground.WHITE, Align.CENTER, "+0.00;-0.00;0.00"),

  INPUT(Face.PLAIN, Ground.INPUT, Align.INDENTED),
  INPUT_CENTER(Face.PLAIN, Ground.INPUT, Align.CENTER),
  INPUT_SCORE(Face.PLAIN, Ground.INPUT, Align.CENTER, "0.00"),
  INPUT_WHOLE(Face.PLAIN, Ground.INPUT, Align.CENTER, "0"),
  /** A day of the Buddhist era, such as 5 ม.ค. 2569. */
  INPUT_DATE(Face.PLAIN, Ground.INPUT, Align.CENTER, "[$-107041E]d mmm yyyy"),
  INPUT_LEFT_SCORE(Face.PLAIN, Ground.INPUT, Align.INDENTED, "0.00"),
  INPUT_LEFT_WHOLE(Face.PLAIN, Ground.INPUT, Align.INDENTED, "0"),
  INPUT_LEFT_COUNT(Face.PLAIN, Ground.INPUT, Align.INDENTED, "#,##0"),
  INPUT_LEFT_TEXT(Face.PLAIN, Ground.INPUT, Align.INDENTED, "@"),

  ENGINE(Face.PLAIN, Ground.ENGINE, Align.INDENTED),
  ENGINE_MARK(Face.BOLD, Ground.ENGINE, Align.CENTER),
  ENGINE_SCORE(Face.PLAIN, Ground.ENGINE, Align.CENTER, "0.00"),
  ENGINE_DIFFERENCE(Face.PLAIN, Ground.ENGINE, Align.CENTER, "+0.00;-0.00;0.00"),

  SAMPLE_IMPROVE(Face.IMPROVE, Ground.IMPROVE, Align.CENTER),
  SAMPLE_MAINTAIN(Face.MAINTAIN, Ground.MAINTAIN, Align.CENTER);

  /** How the letters look; colours as RRGGBB. */
  enum Face {
    TITLE(20, true, Palette.TITLE),
    MUTED(16, false, Palette.MUTED),
    /** Faint, but dark enough to be read on white. */
    FAINT(16, false, Palette.FAINT),
    LINK(16, false, Palette.LINK),
    ON_DARK(16, true, Palette.WHITE),
    PLAIN(16, false, Palette.INK),
    BOLD(16, true, Palette.INK),
    IMPROVE(16, true, Palette.IMPROVE_INK),
    MAINTAIN(16, true, Palette.MAINTAIN_INK);

    private final int points;
    private final boolean bold;
    private final String colour;

    Face(int points, boolean bold, Palette colour) {
      this.points = points;
      this.bold = bold;
      this.colour = colour.rgb();
    }

    int points() {
      return points;
    }

    boolean bold() {
      return bold;
    }

    String colour() {
      return colour;
    }
  }

  /** What lies behind the letters; colours as RRGGBB. */
  enum Ground {
    NONE(null, false),
    WHITE(null, true),
    DARK(Palette.TITLE.rgb(), true),
    SLATE(Palette.SLATE.rgb(), true),
    INPUT(Palette.INPUT_GROUND.rgb(), true),
    ENGINE(Palette.ENGINE_GROUND.rgb(), true),
    IMPROVE(Palette.IMPROVE_GROUND.rgb(), true),
    MAINTAIN(Palette.MAINTAIN_GROUND.rgb(), true);

    private final @Nullable String fill;
    private final boolean bordered;

    Ground(@Nullable String fill, boolean bordered) {
      this.fill = fill;
      this.bordered = bordered;
    }

    @Nullable String fill() {
      return fill;
    }

    boolean bordered() {
      return bordered;
    }
  }

  enum Align {
    LEFT,
    INDENTED,
    CENTER
  }

  private final Face face;
  private final Ground ground;
  private final Align align;
  private final String format;

  DrawStyle(Face face, Ground ground, Align align) {
    this(face, ground, align, "General");
  }

  DrawStyle(Face face, Ground ground, Align align, String format) {
    this.face = face;
    this.ground = ground;
    this.align = align;
    this.format = format;
  }

  Face face() {
    return face;
  }

  Ground ground() {
    return ground;
  }

  Align align() {
    return align;
  }

  /** The number format. */
  String format() {
    return format;
  }
}
