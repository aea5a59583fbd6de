package org.itaworkbook.opc;

/**
 * A pointer from a package or a part (ECMA-376 part 2, 6.5).
 *
 * @param type the last word of its type, such as {@code worksheet}
 * @param target the part it names, as the package spells it, or an address where {@code external}
 */
public record Relationship(String id, String type, String target, boolean external) {}
