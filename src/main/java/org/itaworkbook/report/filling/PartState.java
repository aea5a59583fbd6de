package org.itaworkbook.report.filling;

/** Whose words a part of a report holds. */
public enum PartState {
  /** The engine's: they are written anew. */
  OURS,
  /** People's: they are never touched. */
  STAFF,
  /** It was taken out by people, and stays away. */
  ABSENT,
  /** The year's template has grown by it; it was added. */
  NEW,
  /** There is nothing to say, so it is not in the document for now. */
  LEFT_OUT
}
