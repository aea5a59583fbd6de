/**
 * What the server says of itself as JSON, out: health, problems, templates, the texts of its pages.
 */
@NullMarked
package org.itaworkbook.json.server;

import org.jspecify.annotations.NullMarked;
