package org.itaworkbook.architecture.violating.overview.summary;

/** Is told of nothing. */
public final class Many {}
