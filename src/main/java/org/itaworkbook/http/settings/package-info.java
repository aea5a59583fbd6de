/**
 * What a server is told when it starts: address, limits, TLS, tokens, hosts; each checked, each
 * fault told.
 */
@NullMarked
package org.itaworkbook.http.settings;

import org.jspecify.annotations.NullMarked;
