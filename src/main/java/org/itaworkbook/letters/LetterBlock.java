package org.itaworkbook.letters;

import java.util.List;

/**
 * A block of a letter, written as plain text and as HTML.
 *
 * @param heading may be empty
 */
record LetterBlock(String heading, List<String> lines, Form form) {

  /** How the lines of a block stand. */
  enum Form {
    PLAIN("", "p"),
    LISTED("ul", "li"),
    NUMBERED("ol", "li");

    private final String list;
    private final String line;

    Form(String list, String line) {
      this.list = list;
      this.line = line;
    }

    private String mark(int number) {
      return switch (this) {
        case PLAIN -> "";
        case LISTED -> "- ";
        case NUMBERED -> number + ". ";
      };
    }
  }

  LetterBlock {
    lines = List.copyOf(lines);
  }

  void writePlain(StringBuilder text) {
    if (!heading.isEmpty()) {
      text.append(heading).append('\n');
    }
    for (int i = 0; i < lines.size(); i++) {
      text.append(form.mark(i + 1)).append(lines.get(i)).append('\n');
    }
    text.append('\n');
  }

  void writeHtml(StringBuilder html) {
    boolean headed = !heading.isEmpty();
    if (headed) {
      html.append("<h2 style=\"font-size:18px;margin:20px 0 4px;color:#1f3864\">")
          .append(escaped(heading))
          .append("</h2>");
    }
    boolean listed = !form.list.isEmpty();
    html.append(listed ? "<" + form.list + " style=\"margin:0;padding-left:24px\">" : "");
    String margin = headed ? "4px 0" : "16px 0 4px";
    for (String line : lines) {
      html.append("<" + form.line + " style=\"margin:" + margin + "\">")
          .append(escaped(line).replace("\n", "<br>"))
          .append("</" + form.line + ">");
      margin = "4px 0";
    }
    html.append(listed ? "</" + form.list + ">" : "");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
