package org.itaworkbook.json.server;

import org.itaworkbook.json.base.JsonDocument;

/**
 * That somebody is signed out here.
 *
 * @param to where he signs out of the provider too, or the first page
 */
public record SignedOutJson(String to) implements JsonDocument {}
