// The view of many agencies: files or a folder in, what they mean together out. The browser sends the files itself, a
// few at once, and waits for a server that is busy or away; with the page all of it is gone.

import { t, whole } from '../base/texts.js';
import { goTo, h, show } from '../base/dom.js';
import { problemBox } from '../base/problem.js';
import { onlyLatest } from '../base/progress.js';
import { overview } from '../api/api.js';
import { gatheredView } from './gathered-view.js';
import { givingView } from './giving-view.js';
import { patiently } from './patience.js';
import { MOST_FILES, queue } from './queue.js';
import { underWayView } from './under-way-view.js';

/**
 * open: shows the result of a source on its own; before: what state() told earlier
 * Returns {element, stop(), redraw(), state(), unsaved()}.
 */
export function agenciesView({ open, before = {} }) {
  const adding = onlyLatest();
  let register = before.register ?? null;
  let drawn = null;
  let seen = false;

  const way = underWayView(() => files);
  const result = gatheredView({ files: () => files, register: () => register, open, before });
  const files = queue({ changed: way.draw, ended });
  const fault = h('div');
  const place = h('div');
  const element = h(
    'div',
    {},
    givingView({
      take,
      register,
      registered: (other) => {
        register = other;
        ended();
      },
      complain: (thrown) => show(fault, problemBox(thrown)),
    }),
    h('p', { class: 'privacy' }, t('agencies.kept')),
    fault,
    way.elements,
    place,
    result.element,
  );

  function take(all, left) {
    const tooMany = files.add(all);
    show(
      fault,
      [
        left > 0 ? t('agencies.left', whole(left)) : null,
        tooMany > 0 ? t('agencies.tooMany', whole(tooMany), whole(MOST_FILES)) : null,
      ]
        .filter(Boolean)
        .map((each) => h('p', { class: 'notice warn', role: 'status' }, each)),
    );
  }

  async function ended() {
    way.draw();
    const now = files.lines();
    const key = `${register?.name ?? ''} ${register?.size ?? ''}\n${now.join('\n')}`;
    if (key === drawn) {
      return;
    }
    drawn = key;
    adding.stop();
    if (now.length === 0) {
      seen = false;
      result.show(null);
      return;
    }
    const come = await adding.run(
      place,
      t('agencies.adding'),
      (options) => patiently(() => overview(now, { register, ...options }), options),
      { remedy: retry },
    );
    if (come) {
      const first = !seen;
      seen = true;
      result.show(come);
      if (first && !document.activeElement?.matches('input, select, textarea') && element.isConnected) {
        goTo(result.element);
      }
    } else if (drawn === key) {
      drawn = null;
      if (place.querySelector('button') === null) {
        place.append(h('p', { class: 'actions' }, retry()));
      }
    }
  }

  const retry = () => h('button', { type: 'button', onclick: ended }, t('job.again'));

  way.redraw();
  if (before.jobs) {
    files.take(before.jobs);
  }

  return {
    element,
    stop() {
      files.stop();
      adding.stop();
    },
    redraw() {
      way.redraw();
      result.redraw();
    },
    state: () => ({ jobs: [...files.jobs], register, ...result.state() }),
    unsaved: () => files.busy() || result.unsaved(),
  };
}
