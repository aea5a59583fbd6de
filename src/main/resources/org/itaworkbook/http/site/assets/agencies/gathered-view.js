// What the files of many agencies mean together: the first screen, the table of a year, and what can be saved.

import { t, whole } from '../base/texts.js';
import { h, id, show } from '../base/dom.js';
import { sourceOf } from '../base/files.js';
import { doWork } from '../base/progress.js';
import { got, handOver, saveBlob } from '../base/save.js';
import { overview } from '../api/api.js';
import { agenciesTable } from './agencies-table.js';
import { headSection, helpSection, lowSection, trustSection } from './first-screen.js';
import { patiently } from './patience.js';
import { removal } from './under-way-view.js';

const LINES = 'application/jsonl';

/** What the table shows before anybody has chosen. */
const AS_IT_COMES = {
  year: null,
  key: 'at',
  down: false,
  words: '',
  type: '',
  province: '',
  group: '',
  level: '',
  question: '',
  wrong: '',
};

/**
 * files: the queue, which is there when this is drawn; register(): the register of agencies, or null; open: shows the
 * result of a source on its own; before: what state() told earlier
 * Returns {element, show(figures), redraw(), state(), unsaved()}.
 */
export function gatheredView({ files, register, open, before }) {
  const chosen = { ...AS_IT_COMES, ...before.chosen };
  const element = h('div', { 'data-at': 'agencies-result', tabindex: '-1' });
  let saved = before.saved ?? null;
  let figures = null;

  /** By the file, and its row, that the API names. */
  function byFile() {
    const known = new Map();
    files().jobs.forEach((job) =>
      job.lines.forEach((each) => {
        const { source, findings } = JSON.parse(each);
        known.set(source.place ? `${source.file} ${source.place}` : source.file, { job, line: each, source, findings });
      }),
    );
    return known;
  }

  function draw() {
    if (figures === null) {
      show(element);
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
      return own ? removal(file, () => files().drop(own.job, own.line)) : null;
    };
    const year = figures.years.find(({ fiscalYear }) => fiscalYear === chosen.year) ?? figures.years[0];
    show(
      element,
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
              element.querySelector('[data-at=agencies-year]').focus();
            },
          },
          figures.years.map(({ fiscalYear }) =>
            h('option', { value: fiscalYear, selected: fiscalYear === year.fiscalYear }, whole(fiscalYear)),
          ),
        ),
      ),
    );
  }

  /** What is saved tells of files that did not arrive, too. */
  const told = () => [...files().lines(), ...files().missing()];

  function downloads() {
    const made = h('div');
    const book = (published) => async () => {
      const now = files().lines();
      const all = told();
      got(
        await doWork(made, t('agencies.making'), async (options) =>
          handOver(
            await patiently(() => overview(all, { as: 'xlsx', published, register: register(), ...options }), options),
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
          const name = t('agencies.save.name', String(figures.years[0]?.fiscalYear ?? ''));
          saveBlob(new Blob([`${told().join('\n')}\n`], { type: LINES }), `${name}.jsonl`);
          saved = files().lines().join('\n');
          show(made, h('p', { class: 'note', role: 'status' }, t('job.saved', `${name}.jsonl`)));
        }),
      ),
      h('p', { class: 'help' }, t('agencies.save.help')),
      made,
    );
  }

  return {
    element,
    /** Shows other figures; nothing where they are null. */
    show(come) {
      figures = come;
      draw();
    },
    redraw: draw,
    state: () => ({ saved, chosen }),
    unsaved: () => files().lines().length > 0 && files().lines().join('\n') !== saved,
  };
}
