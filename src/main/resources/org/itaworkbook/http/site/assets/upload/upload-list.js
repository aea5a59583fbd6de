// The list of files that were given, each with its own state. One is sent at a time.

import { figure, n, size, t, whole } from '../base/texts.js';
import { h, show } from '../base/dom.js';
import { asProblem, problemBox } from '../base/problem.js';
import { progressLine, doWork } from '../base/progress.js';
import { saveBlob } from '../base/save.js';
import { badge } from '../base/table.js';
import { assess } from '../api/api.js';

/** What the server answers where the file itself will not do, however often it is sent. */
const REFUSED = new Set([400, 404, 413, 415, 422]);

/**
 * A job is a file, or a pasted table, on its way to its result.
 * open: called with a job whose result is to be shown, or with null, and whether the reader is to be led there
 * trouble: called with how many of how many files failed or hold errors, once all are at their end
 * replace: called with a job whose file will not do, to choose another
 */
export function uploadListView({ open, say, trouble, replace }) {
  const element = h('ol', { class: 'jobs', 'data-at': 'jobs', 'aria-label': t('jobs.label') });
  const jobs = [];
  let busy = false;
  let shown = null;
  let stopped = false;

  function add(source, batch) {
    const job = { source, batch, state: 'waiting', element: h('li', { class: 'job' }), control: new AbortController() };
    jobs.push(job);
    element.append(job.element);
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
      ended ? jobs.filter((job) => job.state === 'failed' || (job.state === 'done' && errorsOf(job) > 0)).length : 0,
      jobs.length,
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
      job.state = 'done';
    } catch (thrown) {
      job.problem = asProblem(thrown);
      job.state = job.problem.cancelled ? 'cancelled' : 'failed';
    }
    if (stopped) {
      return;
    }
    draw(job);
    // Whoever gave one file wants its result; whoever gave several, first what became of each.
    if (job.state === 'done' && !job.batch.shown) {
      job.batch.shown = true;
      choose(job, job.batch.size === 1);
    }
    tellTrouble();
    say(job.state === 'done' ? t('job.said', job.source.name, summary(job)) : t(`job.${job.state}`));
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
      'span',
      { class: 'job-name' },
      job.source.name,
      ' ',
      h('span', { class: 'small' }, size(job.source.size)),
    );
    job.element.classList.toggle('chosen', job === shown);
    show(
      job.element,
      ...{
        waiting: () => [name, badge('unknown', '…', t('job.waiting')), h('div', { class: 'actions' }, removal(job))],
        working: () => [job.line.element],
        done: () => [
          name,
          done(job),
          h('div', { class: 'actions' }, reading(job), download(job), printing(job), removal(job)),
          (job.saving ??= h('div', { class: 'job-more' })),
        ],
        failed: () => [name, problemBox(job.problem, remedy(job), removal(job))],
        cancelled: () => [
          name,
          badge('unknown', '–', t('job.cancelled')),
          h('div', { class: 'actions' }, redo(job), removal(job)),
        ],
      }[job.state](),
    );
  }

  const reading = (job) =>
    jobs.length === 1 && job === shown
      ? null
      : h(
          'button',
          { type: 'button', 'aria-current': job === shown ? 'true' : null, onclick: () => choose(job) },
          t('job.show'),
        );
  const printing = (job) =>
    job !== shown ? null : h('button', { type: 'button', 'data-act': 'print', onclick: () => print() }, t('job.print'));
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

const errorsOf = ({ analysis }) => analysis.findings.filter((finding) => finding.severity === 'ERROR').length;

const done = (job) => {
  const errors = errorsOf(job);
  return errors > 0 ? badge('bad', '✗', t('job.errors', whole(errors))) : badge('good', '✓', summary(job));
};

function summary(job) {
  const { level, total } = job.analysis;
  return level ? t('job.level', level.name, figure(total)) : t('job.errors', whole(errorsOf(job)));
}
