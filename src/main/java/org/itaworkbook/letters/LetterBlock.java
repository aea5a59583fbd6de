package org.itaworkbook.letters;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.text.Palette;
import org.itaworkbook.text.TextTemplate;

/**
 * Lines of a letter that belong together, as its templates ask for them.
 *
 * @param heading may be empty
 * @param lines a line break in one stays within it
 */
record LetterBlock(String heading, List<String> lines, Form form) implements TextTemplate.Values {

  /** How the lines of a block stand. */
  enum Form {
    PARAGRAPHS,
    LISTED,
    NUMBERED;

    private String mark(int number) {
      return switch (this) {
        case PARAGRAPHS -> "";
        case LISTED -> "- ";
        case NUMBERED -> number + ". ";
      };
    }
  }

  /**
   * One line.
   *
   * @param mark what stands before it in plain text
   */
  private record Line(String mark, String text) implements TextTemplate.Values {

    private List<String> rows() {
      return List.of(text.split("\n", -1));
    }

    @Override
    public String value(String name) {
      return switch (name) {
        case "mark" -> mark;
        case "text" -> text;
        case "first" -> rows().get(0);
        default -> throw new IllegalArgumentException("a line has no " + name);
      };
    }

    @Override
    public List<TextTemplate.Values> each(String section) {
      return rows().stream().skip(1).<TextTemplate.Values>map(row -> name -> row).toList();
    }
  }

  LetterBlock {
    lines = List.copyOf(lines);
  }

  @Override
  public String value(String name) {
    return switch (name) {
      case "heading" -> heading;
      case "title" -> Palette.TITLE.css();
      default -> throw new IllegalArgumentException("a block has no " + name);
    };
  }

  @Override
  public List<? extends TextTemplate.Values> each(String section) {
    boolean headed = !heading.isEmpty();
    return switch (section) {
      case "headed" -> thisIf(headed);
      case "paragraphs" -> thisIf(form == Form.PARAGRAPHS);
      case "listed" -> thisIf(form == Form.LISTED);
      case "numbered" -> thisIf(form == Form.NUMBERED);
      case "lines" -> marked();
      case "opening" -> headed ? List.of() : marked().subList(0, 1);
      case "further" -> headed ? marked() : marked().subList(1, lines.size());
      default -> throw new IllegalArgumentException("a block has no " + section);
    };
  }

  private List<LetterBlock> thisIf(boolean so) {
    return so ? List.of(this) : List.of();
  }

  private List<Line> marked() {
    List<Line> marked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      marked.add(new Line(form.mark(i + 1), lines.get(i)));
    }
    return marked;
  }
}
