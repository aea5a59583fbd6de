package org.itaworkbook.overview.summary;

import java.io.Serializable;
import org.itaworkbook.framework.Level;

/** How many of a year's complete agencies reached a level. */
public record LevelCount(Level level, Share agencies) implements Serializable {}
