package org.itaworkbook.architecture.violating.responses.scored;

/** Is told of nothing. */
public final class Result {}
