package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each part of a package is pointed at: counted once, so that much can be taken out in
 * little time. Holds as long as nobody else changes pointers.
 */
final class Pointers {

  private final OpcPackage parts;
  private final Map<String, Integer> counts = new HashMap<>();

  /** What could not be read as pointers, in lower case. */
  private final List<String> unread = new ArrayList<>();

  Pointers(OpcPackage parts) {
    this.parts = parts;
    parts.names().stream().filter(Relationships::isPart).forEach(this::count);
  }

  private void count(String rels) {
    try {
      for (Relationship each : parts.relationships(Relationships.source(rels)).all()) {
        if (!each.external()) {
          counts.merge(OpcPackage.key(each.target()), 1, Integer::sum);
        }
      }
    } catch (MalformedPartException e) {
      unread.add(OpcPackage.key(new String(parts.read(rels), StandardCharsets.UTF_8)));
    }
  }

  /** Takes out all pointers of a part, and every part that nothing points at any more. */
  void release(String part) {
    Deque<String> open = new ArrayDeque<>(List.of(part));
    while (!open.isEmpty()) {
      String source = open.pop();
      Relationships pointers = parts.relationships(source);
      for (Relationship each : pointers.all()) {
        String target = each.target();
        if (!each.external()
            && counts.merge(OpcPackage.key(target), -1, Integer::sum) == 0
            && parts.has(target)
            && !isMentioned(target)) {
          open.add(target);
        }
      }
      pointers.removeAll();
      if (!source.equals(part)) {
        parts.remove(source);
      }
    }
  }

  private boolean isMentioned(String part) {
    String file = OpcPackage.key(part.substring(part.lastIndexOf('/') + 1));
    return unread.stream().anyMatch(each -> each.contains(file));
  }
}
