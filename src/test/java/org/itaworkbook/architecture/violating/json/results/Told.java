package org.itaworkbook.architecture.violating.json.results;

/** Is told of nothing. */
public final class Told {}
