// What goes wrong, as a sentence that says what to do.

import { n, t } from './texts.js';
import { h } from './dom.js';

/**
 * An answer of the server that is none, or none at all. Its status is 0 where no server answered; its kind is the
 * API's, such as /problems/same-year.
 */
export class Problem extends Error {
  constructor({ kind = null, status = 0, title, detail, retryAfter = null }) {
    super(`${title}: ${detail}`);
    Object.assign(this, { name: 'Problem', kind, status, title, detail, retryAfter });
  }

  /** A problem that the page itself noticed: texts problem.KEY and problem.KEY.detail. */
  static of(key, ...args) {
    const problem = new Problem({ title: t(`problem.${key}`), detail: t(`problem.${key}.detail`, ...args) });
    problem.key = key;
    return problem;
  }

  /** Whether the reader gave up the request: nothing to complain of. */
  get cancelled() {
    return this.key === 'cancelled';
  }

  /** Whether the reader would not say who he is: whatever is sent next would only ask him again. */
  get unnamed() {
    return this.key === 'noToken' || this.key === 'notSignedIn';
  }
}

/** Anything thrown as a problem; what nobody foresaw is told to the console for whoever looks after it. */
export function asProblem(thrown) {
  if (thrown instanceof Problem) {
    return thrown;
  }
  console.error(thrown);
  return Problem.of('defect', thrown instanceof Error ? thrown.message : String(thrown));
}

/** The box that tells a problem; buttons to mend it may follow. */
export function problemBox(thrown, ...actions) {
  const problem = asProblem(thrown);
  return h(
    'div',
    { class: 'notice bad', role: 'alert' },
    h('p', { class: 'notice-title' }, mark('✗'), problem.title),
    h('p', {}, n(problem.detail)),
    problem.retryAfter ? h('p', {}, t('problem.retryAfter', n(String(problem.retryAfter)))) : null,
    actions.some(Boolean) ? h('p', { class: 'actions' }, actions) : null,
  );
}

/** A sign that repeats the word beside it. */
export const mark = (sign) => h('span', { 'aria-hidden': 'true', class: 'mark' }, sign);
