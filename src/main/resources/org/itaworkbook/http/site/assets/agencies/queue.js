// The page's own queue: files on their way to their results, few at once, each told what became of it. The server
// keeps nothing; whatever it does, no file is lost from here.

import { t } from '../base/texts.js';
import { sourceOf } from '../base/files.js';
import { asProblem } from '../base/problem.js';
import { gather } from '../api/api.js';
import { patiently } from './patience.js';

/** So many files are under way at once. */
const AT_ONCE = 4;
/** So many files a page takes; more is work for the command. */
export const MOST_FILES = 1_000;

const OVERVIEW = '/problems/overview-workbook';

/**
 * Jobs {path, file, state, lines, whole, problem}. state: waiting, working, done, failed, cancelled, and passed for an
 * overview of earlier, which tells nothing new. lines: the results in the file, as texts of JSON; one that says why
 * where it could not be read.
 * changed: called when a job has another state; ended: called when none is waiting or working any more
 */
export function queue({ changed, ended }) {
  const jobs = [];
  let working = 0;
  let waiting = 0;
  let batch = 0;
  let control = new AbortController();
  let stopped = false;

  /** Takes files; returns how many were too many. A file that is there already is not taken again. */
  function add(files) {
    batch += 1;
    const fresh = files.filter(({ file, path }) => !jobs.some((job) => isSame(job, file, path)));
    const taken = fresh.slice(0, Math.max(0, MOST_FILES - jobs.length));
    taken.forEach(({ file, path }) =>
      jobs.push({ path: free(path), given: path, file, batch, state: 'waiting', lines: [] }),
    );
    run();
    return fresh.length - taken.length;
  }

  /** Two files of one name are told apart. */
  function free(path) {
    let name = path;
    for (let i = 2; jobs.some((job) => job.path === name); i += 1) {
      name = path.replace(/(\.[^./]*)?$/, ` (${i})$1`);
    }
    return name;
  }

  function run() {
    changed();
    while (working < AT_ONCE && !stopped) {
      const job = jobs.find((each) => each.state === 'waiting');
      if (!job) {
        break;
      }
      working += 1;
      job.state = 'working';
      work(job, control.signal).finally(() => {
        working -= 1;
        run();
      });
    }
    if (working === 0 && !stopped && jobs.length > 0) {
      ended();
    }
  }

  async function work(job, signal) {
    try {
      const source = { ...(await sourceOf(job.file)), name: job.path };
      job.lines = await patiently(() => gather(source, { signal }), {
        signal,
        waiting: (waits) => {
          waiting += waits ? 1 : -1;
          changed();
        },
      });
      job.state = 'done';
      replaceEarlier(job);
    } catch (thrown) {
      job.problem = asProblem(thrown);
      job.state = job.problem.cancelled ? 'cancelled' : job.problem.kind === OVERVIEW ? 'passed' : 'failed';
      if (job.problem.unnamed) {
        cancel();
      }
    }
  }

  /** A corrected file of the same name takes the place of an earlier one that failed or tells of the same agency. */
  function replaceEarlier(job) {
    const at = jobs.findIndex(
      (each) =>
        each.given === job.given &&
        each.batch < job.batch &&
        (each.state === 'failed' || (each.state === 'done' && (isUnread(each) || tells(each) === tells(job)))),
    );
    if (at >= 0) {
      jobs.splice(at, 1);
    }
  }

  function remove(job) {
    jobs.splice(jobs.indexOf(job), 1);
    changed();
    if (working === 0) {
      ended();
    }
  }

  function cancel() {
    control.abort();
    control = new AbortController();
    jobs.filter((job) => job.state === 'waiting').forEach((job) => (job.state = 'cancelled'));
    changed();
  }

  return {
    jobs,
    add,
    cancel,
    /** Tries again what failed or was cancelled. */
    again() {
      jobs
        .filter((job) => job.state === 'failed' || job.state === 'cancelled')
        .forEach((job) => Object.assign(job, { state: 'waiting', problem: null }));
      run();
    },
    remove,
    /** Takes one of a file's results out, and the file where it was the last. */
    drop(job, line) {
      if (job.lines.length === 1) {
        remove(job);
        return;
      }
      job.lines = job.lines.filter((each) => each !== line);
      job.whole = false;
      run();
    },
    /** Takes jobs over that another language's page had; those under way begin anew. */
    take(earlier) {
      jobs.push(...earlier.map((job) => (job.state === 'working' ? { ...job, state: 'waiting' } : job)));
      batch = Math.max(0, ...jobs.map((job) => job.batch));
      run();
    },
    /** Gives up what is under way and touches nothing any more. */
    stop() {
      stopped = true;
      control.abort();
    },
    /** The results of all files, as texts of JSON. */
    lines: () => jobs.flatMap((job) => job.lines),
    /** For each file that did not arrive a line that says so. */
    missing: () => jobs.filter(({ state }) => state !== 'done' && state !== 'passed').map(notArrived),
    waits: () => waiting > 0,
    busy: () => working > 0,
  };
}

const isSame = (job, file, path) =>
  job.given === path &&
  job.file.size === file.size &&
  job.file.lastModified === file.lastModified &&
  job.state !== 'failed' &&
  job.state !== 'cancelled' &&
  job.whole !== false &&
  !isUnread(job);

/** Whether a file was read to no result. */
export const isUnread = (job) => job.lines.length > 0 && job.lines.every((line) => line.startsWith('{"refused"'));

/** What is told of a file that did not arrive: no refusal, but why, in the language that the page speaks. */
function notArrived({ path, problem }) {
  const why = problem && !problem.cancelled ? problem.detail : t('agencies.unsent');
  return JSON.stringify({
    refused: null,
    reason: { th: why, en: why },
    source: { file: path, sha256: null, place: null },
  });
}

/** Of whom a file tells. */
const tells = (job) =>
  job.lines
    .map((line) => JSON.parse(line))
    .map(({ fiscalYear, agency }) => `${fiscalYear} ${agency?.code ?? agency?.name}`)
    .join('\n');
