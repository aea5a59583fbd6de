package org.itaworkbook.architecture.violating.app;

/** The lowest package: it may use all others. */
public final class Start {}
