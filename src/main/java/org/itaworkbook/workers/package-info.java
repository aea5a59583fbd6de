/**
 * Heavy work on uploads, done in processes of its own that can be killed: what an upload makes of
 * time and memory is taken from a process that serves nobody else.
 *
 * <p>A piece of work ({@link org.itaworkbook.workers.Work}) goes to a process as a frame, its
 * answer comes back as one; both are serialized objects of this program, and nothing else is read.
 * {@link org.itaworkbook.workers.Workers} is the way in.
 */
@NullMarked
package org.itaworkbook.workers;

import org.jspecify.annotations.NullMarked;
