/**
 * Open Packaging Conventions (ECMA-376 part 2): the parts of an Office document's zip, their
 * content types and the relationships between them. The bytes of a part that nobody changes come
 * back as they came. Knows nothing of spreadsheets; faults are told as what is malformed, never as
 * a refusal to a person.
 */
@NullMarked
package org.itaworkbook.opc;

import org.jspecify.annotations.NullMarked;
