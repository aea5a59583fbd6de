// The files that were given, each with its own state. One is sent at a time.

import { figure, n, size, t, whole } from './texts.js';
import { h, show } from './dom.js';
import { assess } from './api.js';
import { asProblem, problemBox } from './problem.js';
import { progressLine, doWork } from './work.js';
import { saveBlob } from './save.js';
import { badge } from './tables.js';

/** A list of jobs in `list`; `open` is called with a job whose result is to be shown, or with null. */
export function jobList(list, { open, say }) {
  const jobs = [];
  let busy = false;
  let shown = null;

  function add(source) {
    const job = { source, state: 'waiting', element: h('li', { class: 'job' }), control: new AbortController() };
    jobs.push(job);
    list.append(job.element);
    draw(job);
    return job;
  }

  async function run() {
    if (busy) {
      return;
    }
    busy = true;
    for (let job = next(); job; job = next()) {
      await work(job);
    }
    busy = false;
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
    draw(job);
    const alone = jobs.filter((each) => each.state !== 'waiting' && each.state !== 'cancelled').length === 1;
    if (job.state === 'done' && (shown === null || alone)) {
      choose(job);
    }
    say(job.state === 'done' ? t('job.said', job.source.name, summary(job)) : t(`job.${job.state}`));
  }

  function choose(job) {
    shown = job;
    jobs.forEach(draw);
    open(job);
  }

  function remove(job) {
    job.control.abort();
    jobs.splice(jobs.indexOf(job), 1);
    job.element.remove();
    if (shown === job) {
      shown = null;
      open(null);
    }
  }

  function again(job) {
    job.state = 'waiting';
    draw(job);
    run();
  }

  function draw(job) {
    const name = h('span', { class: 'job-name' }, job.source.name, ' ', h('span', { class: 'small' }, size(job.source.size)));
    job.element.classList.toggle('chosen', job === shown);
    show(job.element, ...{
      waiting: () => [name, badge('unknown', '…', t('job.waiting')), h('div', { class: 'actions' }, removal(job))],
      working: () => [job.line.element],
      done: () => [name, done(job), h('div', { class: 'actions' }, reading(job), download(job), printing(job), removal(job)), job.saving ??= h('div', { class: 'job-more' })],
      failed: () => [name, problemBox(job.problem, redo(job), removal(job))],
      cancelled: () => [name, badge('unknown', '–', t('job.cancelled')), h('div', { class: 'actions' }, redo(job), removal(job))],
    }[job.state]());
  }

  const reading = (job) => (jobs.length === 1 && job === shown ? null
    : h('button', { type: 'button', 'aria-current': job === shown ? 'true' : null, onclick: () => choose(job) }, t('job.show')));
  const printing = (job) => (job !== shown ? null
    : h('button', { type: 'button', 'data-act': 'print', onclick: () => print() }, t('job.print')));
  const redo = (job) => h('button', { type: 'button', onclick: () => again(job) }, t('job.again'));
  const removal = (job) => h('button', { type: 'button', class: 'quiet', onclick: () => remove(job) }, t('job.remove'),
    h('span', { class: 'unseen' }, ` ${job.source.name}`));
  const download = (job) => h('button', { type: 'button', class: 'primary', 'data-act': 'download', onclick: () => annotated(job) },
    t('job.download'));

  async function annotated(job) {
    const made = await doWork(job.saving, t('job.making'), (options) => assess(job.source, { as: 'xlsx', ...options }));
    if (made) {
      saveBlob(made.blob, made.name);
      show(job.saving, h('p', { class: 'note', role: 'status' }, t('job.saved', made.name)));
    }
  }

  return {
    add(sources) {
      const added = sources.map(add);
      run();
      return added;
    },
    redraw: () => jobs.forEach((job) => job.state !== 'working' && draw(job)),
    current: () => shown?.source ?? null,
    sources: () => jobs.map((job) => job.source),
  };
}

const done = (job) => {
  const errors = job.analysis.findings.filter((finding) => finding.severity === 'ERROR').length;
  return errors > 0 ? badge('bad', '✗', t('job.errors', whole(errors))) : badge('good', '✓', summary(job));
};

function summary({ analysis }) {
  return analysis.level ? t('job.level', analysis.level.name, figure(analysis.total))
    : t('job.errors', whole(analysis.findings.filter((finding) => finding.severity === 'ERROR').length));
}
