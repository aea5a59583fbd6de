package org.itaworkbook.cli.files;

import java.nio.file.Path;

/**
 * A file and what it is called among others.
 *
 * @param name its path below the folder that was named, with {@code /} between folders, whatever
 *     the system writes there
 */
public record NamedFile(String name, Path path) {}
