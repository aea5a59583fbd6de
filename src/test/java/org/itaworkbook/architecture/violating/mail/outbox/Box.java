package org.itaworkbook.architecture.violating.mail.outbox;

import org.itaworkbook.architecture.violating.mail.Post;

/** Uses a package that it may not use. */
public final class Box {

  static final Class<?> FORBIDDEN = Post.class;
}
