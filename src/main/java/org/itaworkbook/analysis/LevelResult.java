package org.itaworkbook.analysis;

import java.io.Serializable;
import org.itaworkbook.framework.Level;
import org.itaworkbook.text.Text;

/**
 * The verdict.
 *
 * @param reason why it is this level and not a higher one
 */
public record LevelResult(Level level, Text reason) implements Serializable {}
