// Asking a server that is busy, or that is just being started again, until it has answered.

import { atRoot } from '../base/root.js';
import { Problem, asProblem } from '../base/problem.js';

/** So long a server may be away or full before the page gives up. */
const LONGEST = 5 * 60_000;
/** So long to the next try where the server does not say how long. */
const USUAL_SECONDS = 5;
/** How often it is looked whether a server that is away has come back. */
const LOOK_AGAIN = 1_500;
/** So often a connection may break while the server itself answers. */
const MOST_BREAKS = 3;

const BROKEN = new Set(['lost', 'silence', 'strange']);

/**
 * The result of work that asks the server; what lies in the file, and not in the server, is thrown at once.
 * waiting: called with true where it waits, and with false when it tries again
 */
export async function patiently(work, { signal, waiting = () => {} }) {
  let breaks = 0;
  let since = null;
  for (;;) {
    try {
      return await work();
    } catch (thrown) {
      const problem = asProblem(thrown);
      const busy = problem.status === 429 || problem.status === 503;
      since ??= Date.now();
      if (!(busy ? Date.now() - since < LONGEST : BROKEN.has(problem.key) && (breaks += 1) <= MOST_BREAKS)) {
        throw problem;
      }
      waiting(true);
      try {
        // Not all at once, or the server would be as full as before.
        await (busy
          ? pause((problem.retryAfter ?? USUAL_SECONDS) * 1_000 * (1 + Math.random() / 4), signal)
          : answering(problem, signal));
      } finally {
        waiting(false);
      }
    }
  }
}

/** Waits until the server answers again; throws what went wrong where it does not. */
async function answering(problem, signal) {
  for (const end = Date.now() + LONGEST; Date.now() < end; await pause(LOOK_AGAIN, signal)) {
    try {
      if ((await fetch(atRoot('health'), { cache: 'no-store', signal })).ok) {
        return;
      }
    } catch {
      // Not yet, or given up, which the pause tells.
    }
  }
  throw problem;
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(Problem.of('cancelled'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) {
      end();
    }
  });
}
