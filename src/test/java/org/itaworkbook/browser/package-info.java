/** The pages in a real Chromium, before the real server with the real engine. */
@NullMarked
package org.itaworkbook.browser;

import org.jspecify.annotations.NullMarked;
