package org.itaworkbook.json.framework;

/**
 * A text of a {@code framework.json}.
 *
 * @param path of its field, such as {@code instruments[OIT].questions[o6].wording}
 */
public record SpokenText(String path, String text) {}
