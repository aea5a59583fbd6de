// How far the files of many agencies have come, aloud each tenth; and what never arrived, to be tried again.

import { n, t, whole } from '../base/texts.js';
import { h, show } from '../base/dom.js';
import { isUnread } from './queue.js';

/** It is said aloud each time so much of a hundred has been read. */
const SAID_EVERY = 10;

/** The button that takes a file out. */
export const removal = (name, remove) =>
  h('button', { type: 'button', class: 'quiet', onclick: remove }, t('agencies.remove', name));

/**
 * files: the queue, which is there when this is drawn
 * Returns {elements, draw(), redraw()}.
 */
export function underWayView(files) {
  let said = -1;
  const words = h('p', { class: 'progress-words' });
  const bar = h('progress', { max: 1, 'aria-label': t('agencies.progress.label') });
  const cancel = h(
    'button',
    { type: 'button', 'data-act': 'agencies-cancel', onclick: () => files().cancel() },
    t('cancel'),
  );
  const again = h('button', {
    type: 'button',
    class: 'primary',
    'data-act': 'agencies-again',
    onclick: () => files().again(),
  });
  const line = h('div', { class: 'progress', 'data-at': 'agencies-progress' }, words, bar, cancel);
  const spoken = h('p', { class: 'unseen', role: 'status' });
  const failed = h('div');

  const count = (...states) => files().jobs.filter(({ state }) => states.includes(state)).length;

  function draw() {
    const { jobs } = files();
    const all = jobs.length;
    const left = count('waiting', 'working');
    const read = count('done', 'passed');
    const unread = jobs.filter((job) => job.state === 'done' && isUnread(job)).length;
    const parts = [
      read < all ? t('agencies.progress', whole(read), whole(all)) : t('agencies.read', whole(all)),
      t('agencies.progress.good', whole(count('done') - unread)),
      unread > 0 ? t('agencies.progress.unread', whole(unread)) : null,
      count('failed') > 0 ? t('agencies.progress.failed', whole(count('failed'))) : null,
      count('passed') > 0 ? t('agencies.progress.passed', whole(count('passed'))) : null,
      count('cancelled') > 0 ? t('agencies.progress.cancelled', whole(count('cancelled'))) : null,
      files().waits() ? t('agencies.progress.waits') : null,
    ].filter(Boolean);
    line.hidden = all === 0;
    words.textContent = parts.join(' · ');
    bar.value = all === 0 ? 0 : (all - left) / all;
    bar.hidden = left === 0;
    cancel.hidden = left === 0;
    const percent = all === 0 ? -1 : Math.floor(((all - left) / all) * (100 / SAID_EVERY));
    if (percent !== said || left === 0) {
      said = percent;
      spoken.textContent = words.textContent;
    }
    drawFailed(left);
  }

  /** What never arrived, and how it is tried again. */
  function drawFailed(left) {
    const lost = files().jobs.filter(({ state }) => state === 'failed');
    const some = lost.length + count('cancelled');
    const key = `${left === 0} ${some} ${lost.map(({ path }) => path).join('\n')}`;
    if (key === failed.dataset.key) {
      return;
    }
    failed.dataset.key = key;
    again.textContent = t('agencies.again', whole(some));
    show(
      failed,
      some === 0 || left > 0
        ? null
        : h(
            'div',
            { class: lost.length > 0 ? 'notice bad' : 'notice warn', 'data-at': 'agencies-failed' },
            h(
              'p',
              {},
              lost.length > 0 ? t('agencies.failed', whole(lost.length)) : t('agencies.cancelled', whole(some)),
            ),
            lost.length === 0 ? null : lostFiles(lost),
            h('p', { class: 'actions' }, again),
          ),
    );
  }

  const lostFiles = (lost) =>
    h(
      'details',
      { open: lost.length <= 5 },
      h('summary', {}, t('agencies.failed.files')),
      h(
        'ul',
        {},
        lost.map((job) =>
          h(
            'li',
            {},
            h('span', { class: 'job-name' }, job.path),
            ': ',
            n(job.problem.detail),
            ' ',
            removal(job.path, () => files().remove(job)),
          ),
        ),
      ),
    );

  return {
    elements: [line, spoken, failed],
    draw,
    redraw() {
      failed.dataset.key = '';
      draw();
    },
  };
}
