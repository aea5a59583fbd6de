/** What is counted while the server serves, as text that Prometheus reads. */
@NullMarked
package org.itaworkbook.http.metrics;

import org.jspecify.annotations.NullMarked;
