/** The rules that the sources keep, and proof that each of them notices a violation. */
@NullMarked
package org.itaworkbook.architecture;

import org.jspecify.annotations.NullMarked;
