// The view of many agencies: files or a folder in, what they mean together out. The browser sends the files itself, a
// few at once, and waits for a server that is busy or away; with the page all of it is gone.

import { n, t, whole } from '../base/texts.js';
import { goTo, h, id, show } from '../base/dom.js';
import { fileField } from '../base/file-field.js';
import { ACCEPT, sourceOf } from '../base/files.js';
import { problemBox } from '../base/problem.js';
import { doWork, onlyLatest } from '../base/progress.js';
import { got, handOver, saveBlob } from '../base/save.js';
import { overview } from '../api/api.js';
import { dropzoneView } from '../upload/dropzone.js';
import { agenciesTable } from './agencies-table.js';
import { chosen as chosenFiles, dropped, isWorthReading } from './dropped.js';
import { headSection, helpSection, lowSection, trustSection } from './first-screen.js';
import { patiently } from './patience.js';
import { MOST_FILES, isUnread, queue } from './queue.js';

/** It is said aloud each time so much of a hundred has been read. */
const SAID_EVERY = 10;
const LINES = 'application/jsonl';

/** What the table shows before anybody has chosen. */
const AS_IT_COMES = { year: null, key: 'at', down: false, words: '', type: '', province: '', level: '', wrong: '' };

/**
 * open: shows the result of a source on its own; before: what state() told earlier
 * Returns {element, stop(), redraw(), state(), unsaved()}.
 */
export function agenciesView({ open, before = {} }) {
  const chosen = { ...AS_IT_COMES, ...before.chosen };
  const adding = onlyLatest();
  let register = before.register ?? null;
  let saved = before.saved ?? null;
  let figures = null;
  let drawn = null;
  let said = -1;
  let notices = [];

  const files = queue({ changed: drawProgress, ended });
  const { jobs } = files;

  // What is given

  const input = h('input', {
    type: 'file',
    class: 'unseen',
    multiple: true,
    'data-at': 'agencies-files',
    'aria-describedby': 'agencies-drop-help',
  });
  const folder = h('input', {
    type: 'file',
    class: 'unseen',
    webkitdirectory: true,
    'data-at': 'agencies-folder',
    onchange: () => {
      const all = chosenFiles(folder.files);
      folder.value = '';
      const kept = all.filter(({ path }) => isWorthReading(path));
      take(kept, all.length - kept.length);
    },
  });
  const zone = h(
    'label',
    { class: 'drop', 'data-at': 'agencies-drop' },
    input,
    h('span', { class: 'drop-title' }, t('agencies.drop')),
    h('span', { class: 'choose-button' }, t('file.chooseMany')),
    h('span', { class: 'help', id: 'agencies-drop-help' }, t('agencies.drop.help')),
  );
  dropzoneView(zone, input, {
    dropped: (_, transfer) =>
      dropped(transfer).then(
        (all) => take(all.files, all.left),
        (thrown) => show(fault, problemBox(thrown)),
      ),
    chosen: (all) => take(chosenFiles(all), 0),
  });
  input.accept = `${ACCEPT},.jsonl`;
  const registerField = fileField({
    label: t('agencies.register'),
    button: t('file.choose'),
    accept: ACCEPT,
    name: 'agencies-register',
    before: register ? [register.name] : [],
    chosen: async ([file]) => {
      try {
        register = file ? await sourceOf(file) : null;
        ended();
      } catch (thrown) {
        show(fault, problemBox(thrown));
      }
    },
  });

  // Where it is shown

  const fault = h('div');
  const words = h('p', { class: 'progress-words' });
  const bar = h('progress', { max: 1, 'aria-label': t('agencies.progress.label') });
  const cancel = h(
    'button',
    { type: 'button', 'data-act': 'agencies-cancel', onclick: () => files.cancel() },
    t('cancel'),
  );
  const again = h('button', {
    type: 'button',
    class: 'primary',
    'data-act': 'agencies-again',
    onclick: () => files.again(),
  });
  const line = h('div', { class: 'progress', 'data-at': 'agencies-progress' }, words, bar, cancel);
  const spoken = h('p', { class: 'unseen', role: 'status' });
  const failed = h('div');
  const place = h('div');
  const result = h('div', { 'data-at': 'agencies-result', tabindex: '-1' });
  const element = h(
    'div',
    {},
    h(
      'div',
      { class: 'give' },
      zone,
      h(
        'div',
        { class: 'ways' },
        h(
          'div',
          { class: 'file' },
          h('p', { class: 'label', id: 'agencies-folder-label' }, t('agencies.folder')),
          h(
            'label',
            { class: 'pick' },
            folder,
            h('span', { class: 'choose-button plain', id: 'agencies-folder-button' }, t('agencies.folder.choose')),
          ),
        ),
        h(
          'details',
          {},
          h('summary', {}, t('agencies.register.open')),
          registerField.element,
          h('p', { class: 'help' }, t('agencies.register.help')),
        ),
      ),
    ),
    h('p', { class: 'privacy' }, t('agencies.kept')),
    fault,
    line,
    spoken,
    failed,
    place,
    result,
  );
  folder.setAttribute('aria-labelledby', 'agencies-folder-label agencies-folder-button');

  function take(all, left) {
    const tooMany = files.add(all);
    notices = [
      left > 0 ? t('agencies.left', whole(left)) : null,
      tooMany > 0 ? t('agencies.tooMany', whole(tooMany), whole(MOST_FILES)) : null,
    ].filter(Boolean);
    show(
      fault,
      notices.map((each) => h('p', { class: 'notice warn', role: 'status' }, each)),
    );
  }

  const count = (...states) => jobs.filter(({ state }) => states.includes(state)).length;

  function drawProgress() {
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
      files.waits() ? t('agencies.progress.waits') : null,
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
    const lost = jobs.filter(({ state }) => state === 'failed');
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
            lost.length === 0
              ? null
              : h(
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
                        removal(job.path, () => files.remove(job)),
                      ),
                    ),
                  ),
                ),
            h('p', { class: 'actions' }, again),
          ),
    );
  }

  const removal = (name, remove) =>
    h('button', { type: 'button', class: 'quiet', onclick: remove }, t('agencies.remove', name));

  // What it means

  const lines = () => jobs.flatMap((job) => job.lines);

  async function ended() {
    drawProgress();
    const now = lines();
    const key = `${register?.name ?? ''} ${register?.size ?? ''}\n${now.join('\n')}`;
    if (key === drawn) {
      return;
    }
    drawn = key;
    adding.stop();
    if (now.length === 0) {
      figures = null;
      draw();
      return;
    }
    const first = figures === null;
    const come = await adding.run(
      place,
      t('agencies.adding'),
      (options) => patiently(() => overview(now, { register, ...options }), options),
      { remedy: retry },
    );
    if (come) {
      figures = come;
      draw();
      if (first && !document.activeElement?.matches('input, select, textarea') && element.isConnected) {
        goTo(result);
      }
    } else if (drawn === key) {
      drawn = null;
      if (place.querySelector('button') === null) {
        place.append(h('p', { class: 'actions' }, retry()));
      }
    }
  }

  const retry = () => h('button', { type: 'button', onclick: ended }, t('job.again'));

  /** By the file, and its row, that the API names. */
  function byFile() {
    const known = new Map();
    jobs.forEach((job) =>
      job.lines.forEach((each) => {
        const { source, findings } = JSON.parse(each);
        known.set(source.place ? `${source.file} ${source.place}` : source.file, { job, line: each, source, findings });
      }),
    );
    return known;
  }

  function draw() {
    if (figures === null) {
      show(result);
      return;
    }
    const known = byFile();
    const worst = new Map();
    // That a result is not complete is told as such.
    const counted = figures.findings.filter(({ code }) => code !== 'INCOMPLETE');
    counted.forEach(({ severity, files: told }) =>
      told.forEach((file) => {
        const counts = worst.get(file) ?? { ERROR: 0, WARNING: 0, INFO: 0 };
        counts[severity] += 1;
        worst.set(file, counts);
      }),
    );
    const wrongWith = ({ file }) => ({
      errors: (known.get(file)?.findings?.errors ?? 0) + (worst.get(file)?.ERROR ?? 0),
      warnings: worst.get(file)?.WARNING ?? 0,
    });
    const opening = (standing) => {
      const own = known.get(standing.file);
      return own && !own.source.place && own.job.path === own.source.file
        ? h(
            'button',
            { type: 'button', class: 'link', onclick: async () => open(await sourceOf(own.job.file)) },
            standing.agency.name,
          )
        : null;
    };
    // Of a file that holds many results the others stay.
    const removing = (file) => {
      const own = known.get(file);
      return own ? removal(file, () => files.drop(own.job, own.line)) : null;
    };
    const year = figures.years.find(({ fiscalYear }) => fiscalYear === chosen.year) ?? figures.years[0];
    show(
      result,
      year
        ? [
            headSection(figures.years[0]),
            downloads(),
            h(
              'div',
              { class: 'first-screen' },
              helpSection(figures, opening),
              lowSection(figures.years[0]),
              trustSection(figures, removing),
            ),
            figures.years.length > 1 ? years(year) : null,
            agenciesTable({
              standings: figures.agencies.filter(({ fiscalYear }) => fiscalYear === year.fiscalYear),
              year,
              wrongWith,
              open: opening,
              chosen,
            }),
          ]
        : [h('h2', {}, t('agencies.none')), h('div', { class: 'first-screen' }, trustSection(figures, removing))],
    );
  }

  function years(year) {
    const field = id('agencies-year');
    return h(
      'div',
      { class: 'fields' },
      h(
        'div',
        {},
        h('label', { for: field }, t('agencies.year')),
        h(
          'select',
          {
            id: field,
            'data-at': 'agencies-year',
            onchange: (event) => {
              chosen.year = Number(event.target.value);
              draw();
              result.querySelector('[data-at=agencies-year]').focus();
            },
          },
          figures.years.map(({ fiscalYear }) =>
            h('option', { value: fiscalYear, selected: fiscalYear === year.fiscalYear }, whole(fiscalYear)),
          ),
        ),
      ),
    );
  }

  function downloads() {
    const made = h('div');
    const book = (published) => async () => {
      const now = lines();
      got(
        await doWork(made, t('agencies.making'), async (options) =>
          handOver(
            await patiently(() => overview(now, { as: 'xlsx', published, register, ...options }), options),
            saveBlob,
          ),
        ),
        made,
      );
      saved = made.querySelector('.note') ? now.join('\n') : saved;
    };
    const button = (act, words, onclick, kind = null) =>
      h('button', { type: 'button', class: kind, 'data-act': act, onclick }, words);
    return h(
      'div',
      { 'data-part': 'downloads' },
      h(
        'p',
        { class: 'actions' },
        button('overview', t('agencies.save'), book(false), 'primary'),
        button('overview-public', t('agencies.save.public'), book(true)),
        button('results', t('agencies.save.lines'), async () => {
          const now = lines();
          const name = t('agencies.save.name', String(figures.years[0]?.fiscalYear ?? ''));
          saveBlob(new Blob([`${now.join('\n')}\n`], { type: LINES }), `${name}.jsonl`);
          saved = now.join('\n');
          show(made, h('p', { class: 'note', role: 'status' }, t('job.saved', `${name}.jsonl`)));
        }),
      ),
      h('p', { class: 'help' }, t('agencies.save.help')),
      made,
    );
  }

  show(failed);
  drawProgress();
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
      failed.dataset.key = '';
      drawProgress();
      draw();
    },
    state: () => ({ jobs: [...jobs], register, saved, chosen }),
    unsaved: () => files.busy() || (lines().length > 0 && lines().join('\n') !== saved),
  };
}
