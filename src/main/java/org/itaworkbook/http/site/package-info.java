/** The web page, the task pane, their texts and the add-in's manifest. */
@NullMarked
package org.itaworkbook.http.site;

import org.jspecify.annotations.NullMarked;
