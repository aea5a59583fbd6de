package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/**
 * The text of a note: what a person wrote, in the formats that it has, then from the marker line to
 * the end what the engine says.
 */
final class NoteText {

  private static final QName SPACE = new QName("http://www.w3.org/XML/1998/namespace", "space");

  /** What stands between the two. */
  private static final String GAP = "\n\n";

  private NoteText() {}

  /** What the engine says in a note. */
  static Optional<String> engines(CTRst text) {
    String all = raw(text);
    int marker = all.indexOf(NotesPart.MARKER);
    return marker < 0
        ? Optional.empty()
        : Optional.of(all.substring(marker + NotesPart.MARKER.length()).strip());
  }

  static boolean hasStaffs(CTRst text) {
    return !raw(text).substring(0, staffEnd(text)).isBlank();
  }

  /** Takes out what the engine says. */
  static void cut(CTRst text) {
    int left = staffEnd(text);
    if (text.isSetT()) {
      String kept = text.getT().substring(0, Math.min(left, text.getT().length()));
      left -= kept.length();
      text.setT(kept);
      preserveSpace(text.xgetT());
    }
    List<CTRElt> runs = new ArrayList<>(text.getRList());
    for (int i = 0; i < runs.size(); i++) {
      String run = runs.get(i).getT();
      String kept = run.substring(0, Math.min(left, run.length()));
      left -= kept.length();
      if (!kept.equals(run)) {
        runs.get(i).setT(kept);
        preserveSpace(runs.get(i).xgetT());
      }
    }
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (runs.get(i).getT().isEmpty()) {
        text.removeR(i);
      }
    }
  }

  /** Says something after what a person wrote. */
  static void append(CTRst text, String says) {
    String block = NotesPart.MARKER + "\n" + says;
    if (!hasStaffs(text)) {
      text.setRArray(new CTRElt[0]);
      text.setT(block);
    } else if (text.sizeOfRArray() > 0) {
      CTRElt run = text.addNewR();
      run.setT(GAP + block);
      preserveSpace(run.xgetT());
    } else {
      text.setT(text.getT() + GAP + block);
      preserveSpace(text.xgetT());
    }
  }

  private static int staffEnd(CTRst text) {
    String all = raw(text);
    int marker = all.indexOf(NotesPart.MARKER);
    int end = marker < 0 ? all.length() : marker;
    return marker >= 0 && all.startsWith(GAP, end - GAP.length()) ? end - GAP.length() : end;
  }

  private static String raw(CTRst text) {
    StringBuilder raw = new StringBuilder(text.isSetT() ? text.getT() : "");
    text.getRList().forEach(run -> raw.append(run.getT()));
    return raw.toString();
  }

  private static void preserveSpace(XmlObject text) {
    try (XmlCursor cursor = text.newCursor()) {
      cursor.setAttributeText(SPACE, "preserve");
    }
  }
}
