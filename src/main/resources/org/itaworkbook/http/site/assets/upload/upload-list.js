// The table of files that were given, each with its own state. One is sent at a time.

import { figure, n, size, t, whole } from '../base/texts.js';
import { h, show } from '../base/dom.js';
import { asProblem, problemBox } from '../base/problem.js';
import { progressLine, doWork } from '../base/progress.js';
import { saveBlob } from '../base/save.js';
import { badge } from '../base/table.js';
import { assess } from '../api/api.js';
import { levelBadge } from '../result/level.js';
import { keepTyped } from '../result/plan.js';

/** What the server answers where the file itself will not do, however often it is sent. */
const REFUSED = new Set([400, 404, 413, 415, 422]);

/**
 * A job is a file, or a pasted table, on its way to its result.
 * open: called with a job whose result is to be shown, or with null, and whether the reader is to be led there
 * trouble: called with how many of how many files failed or hold errors, once all are at their end; of none before
 * replace: called with a job whose file will not do, to choose another
 */
export function uploadListView({ open, say, trouble, replace }) {
  const rows = h('tbody');
  const element = h(
    'table',
    { class: 'stack jobs', 'data-at': 'jobs', hidden: true },
    h('caption', { class: 'unseen' }, t('jobs.label')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        COLUMNS.map((key) => h('th', { scope: 'col', class: key === 'total' ? 'number' : null }, t(`jobs.${key}`))),
      ),
    ),
    rows,
  );
  const jobs = [];
  let busy = false;
  let shown = null;
  let stopped = false;

  function add(source, batch) {
    const job = { source, batch, state: 'waiting', element: h('tr', { class: 'job' }), control: new AbortController() };
    jobs.push(job);
    rows.append(job.element);
    element.hidden = false;
    draw(job);
    job.element.scrollIntoView({ block: 'nearest' });
  }

  async function run() {
    if (busy) {
      return;
    }
    busy = true;
    for (let job = next(); job && !stopped; job = next()) {
      await work(job);
    }
    busy = false;
  }

  function tellTrouble() {
    const ended = jobs.every((job) => job.state !== 'waiting' && job.state !== 'working');
    trouble(
      jobs.filter((job) => job.state === 'failed' || (job.state === 'done' && errorsOf(job) > 0)).length,
      ended ? jobs.length : 0,
    );
  }

  const next = () => jobs.find((job) => job.state === 'waiting');

  async function work(job) {
    job.state = 'working';
    job.control = new AbortController();
    job.line = progressLine(n(job.source.name), () => job.control.abort());
    draw(job);
    try {
      job.analysis = await assess(job.source, { signal: job.control.signal, onProgress: job.line.update });
      keepTyped(job.source, job.analysis.plan);
      job.state = 'done';
    } catch (thrown) {
      job.problem = asProblem(thrown);
      job.state = job.problem.cancelled ? 'cancelled' : 'failed';
      if (job.problem.unnamed) {
        giveUpWaiting();
      }
    }
    if (stopped) {
      return;
    }
    replaceEarlier(job);
    draw(job);
    // Whoever gave one file wants its result; whoever gave several, first what became of each.
    if (job.state === 'done' && !job.batch.shown) {
      job.batch.shown = true;
      choose(job, job.batch.size === 1);
    }
    tellTrouble();
    say(job.state === 'done' ? t('job.said', job.source.name, summary(job)) : t(`job.${job.state}`));
  }

  function giveUpWaiting() {
    jobs
      .filter((each) => each.state === 'waiting')
      .forEach((each) => {
        each.state = 'cancelled';
        draw(each);
      });
  }

  /** A corrected file of the same name takes the row of the earlier one, unless it speaks of somebody else. */
  function replaceEarlier(job) {
    const earlier = jobs.find(
      (each) =>
        each !== job &&
        each.batch !== job.batch &&
        each.source.kind === 'file' &&
        each.source.name === job.source.name &&
        each.state !== 'waiting' &&
        each.state !== 'working',
    );
    if (!earlier || job.state !== 'done' || (earlier.analysis && !isSame(earlier.analysis, job.analysis))) {
      return;
    }
    job.before = earlier.analysis ?? null;
    jobs.splice(jobs.indexOf(job), 1);
    jobs.splice(jobs.indexOf(earlier), 1, job);
    earlier.element.replaceWith(job.element);
    shown = shown === earlier ? null : shown;
  }

  function choose(job, lead = true) {
    shown = job;
    jobs.filter((each) => each.state !== 'working').forEach(draw);
    open(job, lead);
  }

  function remove(job) {
    job.control.abort();
    if (!jobs.includes(job)) {
      return;
    }
    jobs.splice(jobs.indexOf(job), 1);
    job.element.remove();
    element.hidden = jobs.length === 0;
    if (shown === job) {
      shown = null;
      open(null, false);
    }
    tellTrouble();
  }

  function again(job) {
    job.state = 'waiting';
    draw(job);
    run();
  }

  function draw(job) {
    const name = h(
      'th',
      { scope: 'row' },
      h('span', { class: 'job-name' }, job.source.name),
      ' ',
      job.analysis?.agency ? h('span', { class: 'job-agency' }, n(job.analysis.agency), ' ') : null,
      h('span', { class: 'small' }, size(job.source.size)),
    );
    job.element.classList.toggle('chosen', job === shown);
    show(
      job.element,
      ...{
        waiting: () => [name, state('…', 'job.waiting'), acts(removal(job))],
        working: () => [h('td', { colspan: COLUMNS.length, class: 'wide' }, job.line.element)],
        done: () => [
          name,
          cell('level', levelBadge(job.analysis)),
          cell('total', figure(job.analysis.total)),
          cell('wrong', wrong(job.analysis)),
          acts(reading(job), download(job), removal(job), (job.saving ??= h('div', { class: 'job-more' }))),
        ],
        failed: () => [
          name,
          h('td', { colspan: COLUMNS.length - 1, class: 'wide' }, problemBox(job.problem, remedy(job), removal(job))),
        ],
        cancelled: () => [name, state('–', 'job.cancelled'), acts(redo(job), removal(job))],
      }[job.state](),
    );
  }

  const cell = (key, ...content) =>
    h('td', { 'data-title': t(`jobs.${key}`), class: key === 'total' ? 'number' : null }, content);
  const state = (sign, key) => h('td', { colspan: 3, class: 'wide' }, badge('unknown', sign, t(key)));
  const acts = (...buttons) => h('td', { class: 'wide acts' }, h('div', { class: 'actions' }, buttons));

  const reading = (job) =>
    jobs.length === 1 && job === shown
      ? null
      : h(
          'button',
          { type: 'button', 'aria-current': job === shown ? 'true' : null, onclick: () => choose(job) },
          t('job.show'),
        );
  const remedy = (job) =>
    !REFUSED.has(job.problem.status)
      ? redo(job)
      : job.source.kind === 'text'
        ? null
        : h('button', { type: 'button', 'data-act': 'replace', onclick: () => replace(job) }, t('job.replace'));
  const redo = (job) => h('button', { type: 'button', onclick: () => again(job) }, t('job.again'));
  const removal = (job) =>
    h(
      'button',
      { type: 'button', class: 'quiet', onclick: () => remove(job) },
      t('job.remove'),
      h('span', { class: 'unseen' }, ` ${job.source.name}`),
    );
  const download = (job) =>
    h(
      'button',
      { type: 'button', class: 'primary', 'data-act': 'download', onclick: () => annotated(job, job.saving) },
      t('job.download'),
      h('span', { class: 'unseen' }, ` ${job.source.name}`),
    );

  async function annotated(job, place) {
    const made = await doWork(place, t('job.making'), (options) => assess(job.source, { as: 'xlsx', ...options }));
    if (made) {
      saveBlob(made.blob, made.name);
      job.saved = true;
      show(place, h('p', { class: 'note', role: 'status' }, t('job.saved', made.name)));
    }
  }

  return {
    element,
    add(sources) {
      const batch = { size: sources.length, shown: false };
      sources.forEach((source) => add(source, batch));
      run();
    },
    remove,
    annotated,
    /** Gives up what is under way and touches nothing any more. */
    stop() {
      stopped = true;
      jobs.forEach((job) => job.control.abort());
    },
    /** Whether there is a result that was never saved, and would be gone with the page. */
    unsaved: () => jobs.some((job) => job.state === 'done' && !job.saved && !job.source.example),
    redraw: () => jobs.forEach((job) => job.state !== 'working' && draw(job)),
    current: () => shown?.source ?? null,
    sources: () => jobs.map((job) => job.source),
  };
}

/** What the columns of the table are called. */
const COLUMNS = ['file', 'level', 'total', 'wrong', 'acts'];

const errorsOf = ({ analysis }) => count(analysis, 'ERROR');

const count = ({ findings }, severity) => findings.filter((finding) => finding.severity === severity).length;

/** Whether two analyses speak of one agency's year. */
const isSame = (one, other) => one.agency === other.agency && one.fiscalYear === other.fiscalYear;

/** What is amiss, in counts, and whether the total is the one that was published. */
function wrong(analysis) {
  const [errors, warnings, infos] = ['ERROR', 'WARNING', 'INFO'].map((severity) => count(analysis, severity));
  const { published } = analysis.answer;
  return [
    errors > 0 ? badge('bad', '✗', t('job.errors', whole(errors))) : null,
    warnings > 0 ? badge('warn', '!', t('job.warnings', whole(warnings))) : null,
    published.agrees === false && published.total !== null && published.total !== analysis.total
      ? badge('warn', '≠', t('job.publishedDiffers', figure(published.total)))
      : null,
    infos > 0 ? badge('info', 'i', t('job.infos', whole(infos))) : null,
    errors + warnings + infos === 0 ? badge('unknown', '–', t('job.nothing')) : null,
  ];
}

function summary(job) {
  const { level, total } = job.analysis;
  return level ? t('job.level', level.name, figure(total)) : t('job.errors', whole(errorsOf(job)));
}
