// A piece of work that takes a while: its progress, a way to cancel it, and its end.

import { figure, t } from './texts.js';
import { h, show } from './dom.js';
import { Problem, asProblem, problemBox } from './problem.js';

/**
 * Does work and shows in `place` how far it is; what goes wrong is shown there too. What the place shows by then of
 * later work is left alone.
 * what: says what is done, such as "making the workbook"
 * work: async ({signal, onProgress}) => result
 * cancelled: what is said where the reader cancels it
 * remedy: (problem) => a button that mends it, or null
 * control: gives it up from elsewhere, without a word
 * Returns the result, or undefined where there is none.
 */
export async function doWork(
  place,
  what,
  work,
  { cancelled = t('work.cancelled'), remedy = () => null, control = new AbortController() } = {},
) {
  let cancelledHere = false;
  const line = progressLine(what, () => {
    cancelledHere = true;
    control.abort();
  });
  const end = (...content) => place.contains(line.element) && show(place, ...content);
  show(place, line.element);
  try {
    const result = await work({ signal: control.signal, onProgress: line.update });
    if (control.signal.aborted) {
      throw Problem.of('cancelled');
    }
    end();
    return result;
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (cancelledHere) {
      end(h('p', { class: 'note', role: 'status' }, cancelled));
    } else if (problem.cancelled) {
      end();
    } else {
      end(problemBox(problem, remedy(problem)));
    }
    return undefined;
  }
}

/** Work of which only the latest counts: {run, stop}. run is doWork; what is under way is given up for the next. */
export function onlyLatest() {
  let control = null;
  const stop = () => control?.abort();
  return {
    stop,
    run(place, what, work, options = {}) {
      stop();
      control = new AbortController();
      return doWork(place, what, work, { ...options, control });
    },
  };
}

/** A progress bar with its words and a button that cancels. */
export function progressLine(what, cancel) {
  const bar = h('progress', { max: 1, 'aria-label': what });
  const words = h('span', { class: 'progress-words' }, what);
  const spoken = h('span', { class: 'unseen', role: 'status' }, what);
  let phase = '';
  return {
    element: h(
      'div',
      { class: 'progress' },
      words,
      bar,
      h('button', { type: 'button', onclick: cancel }, t('cancel')),
      spoken,
    ),
    update(progress) {
      const part = progress.total > 0 ? progress.sent / progress.total : null;
      if (part === null || part >= 1) {
        bar.removeAttribute('value');
      } else {
        bar.value = part;
      }
      const state = t(`work.${progress.phase}`);
      words.textContent = part === null ? `${what} – ${state}` : `${what} – ${state} ${figure(part * 100, 0)}%`;
      if (phase !== progress.phase) {
        phase = progress.phase;
        spoken.textContent = `${what} – ${state}`;
      }
    },
  };
}
