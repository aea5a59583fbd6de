package org.itaworkbook.overview.summary;

/** By what agencies are put into groups. */
public enum GroupKind {
  TYPE,
  AFFILIATION,
  PROVINCE,
  /** As the register says, or the folder. */
  GROUP
}
