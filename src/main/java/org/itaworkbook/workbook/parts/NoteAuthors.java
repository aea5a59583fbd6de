package org.itaworkbook.workbook.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wrote the notes of a sheet; notes name them by their place in the list. */
final class NoteAuthors {

  /** Under which name the engine writes. */
  static final String ENGINE = "ITA Workbook";

  private final List<String> names;

  /**
   * @param outline of the part of the notes; null where there is none
   */
  NoteAuthors(@Nullable PartOutline outline) {
    this.names =
        outline == null
            ? List.of()
            : outline.items("authors", "author").stream().map(outline::text).toList();
  }

  int size() {
    return names.size();
  }

  /** The engine's place; negative where it has none. */
  int engine() {
    return names.indexOf(ENGINE);
  }

  /** Whether an author is somebody else than the engine. Some programs save notes without names. */
  boolean isPerson(int author) {
    return author >= 0 && author < names.size() && isPerson(names.get(author));
  }

  private static boolean isPerson(String name) {
    return !name.isBlank() && !name.equals(ENGINE);
  }

  boolean noPerson() {
    return names.stream().noneMatch(NoteAuthors::isPerson);
  }
}
