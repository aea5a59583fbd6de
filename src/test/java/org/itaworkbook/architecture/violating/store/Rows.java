package org.itaworkbook.architecture.violating.store;

import org.itaworkbook.architecture.violating.mail.Post;

/** Uses a package that it may not use. */
public final class Rows {

  static final Class<?> FORBIDDEN = Post.class;
}
