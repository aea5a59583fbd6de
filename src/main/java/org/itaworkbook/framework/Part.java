package org.itaworkbook.framework;

import java.io.Serializable;
import org.itaworkbook.text.Text;

/**
 * A group of people who answer an instrument, or its only scoring.
 *
 * @param figure the code of its mean: {@code EIT_PUBLIC}, or the instrument's own code where it has
 *     one part
 * @param name as the workbook's headers say it, such as {@code EIT Public}
 */
public record Part(PartId id, FigureCode figure, Text name) implements Serializable {}
