package org.itaworkbook.people;

/** How an agency agrees with one that somebody has a role for; the later tells the more. */
public enum Claim {
  /** It is another. */
  OTHER,
  /** It says neither a name nor a code. */
  UNNAMED,
  /** The role is for a code, and it says none. */
  WITHOUT_CODE,
  /** It has the name, and another code: there are agencies of one name. */
  OTHER_CODE,
  /** It is the same. */
  SAME
}
