package org.itaworkbook.json.server;

import java.util.SortedMap;
import org.itaworkbook.json.base.Bare;
import org.itaworkbook.json.base.JsonDocument;

/** The texts of the pages in one language, by their keys in alphabetical order. */
@Bare
public record PageTextsJson(SortedMap<String, String> texts) implements JsonDocument {}
