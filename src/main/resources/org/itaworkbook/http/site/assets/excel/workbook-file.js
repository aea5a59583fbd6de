// The whole open workbook, which Excel hands out in slices.

import { Problem } from '../base/problem.js';
import { excelProblem } from './problems.js';

/** The most that Excel gives at once, in bytes. */
const SLICE = 4 * 1024 * 1024;

/** What the open workbook is called; a workbook that was never saved has no name. */
export function fileName(workbook) {
  const path = workbook.url ?? '';
  const last = path.split(/[\\/]/).pop();
  const name = /^https?:/.test(path) ? decoded(last) : last;
  return /\.[A-Za-z]{3,4}$/.test(name) ? name : 'ITA.xlsx';
}

function decoded(name) {
  const plain = name.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/**
 * The bytes of the open workbook as they would be saved now. onProgress is called with {phase: 'reading', sent,
 * total}.
 */
export async function readFile(workbook, { signal, onProgress } = {}) {
  onProgress?.({ phase: 'reading' });
  const file = await opened(workbook, signal);
  try {
    const slices = [];
    let read = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const { data } = await unlessAborted(
        signal,
        answered((done) => file.getSliceAsync(index, done)),
      );
      slices.push(new Uint8Array(data));
      read += data.length;
      onProgress?.({ phase: 'reading', sent: read, total: file.size });
    }
    if (read !== file.size) {
      throw excelProblem('refused', `${read}/${file.size}`);
    }
    return new Blob(slices);
  } finally {
    await closed(file);
  }
}

/** No more than two files may be open, or Excel gives none: one that comes after a cancel is closed as well. */
async function opened(workbook, signal) {
  const asked = answered((done) => workbook.getFileAsync('compressed', { sliceSize: SLICE }, done));
  try {
    return await unlessAborted(signal, asked);
  } catch (thrown) {
    asked.then(closed, () => {});
    throw thrown;
  }
}

/** Whether it could be closed or not, its bytes are had. */
const closed = (file) => answered((done) => file.closeAsync(done)).catch(() => {});

function answered(ask) {
  return new Promise((resolve, reject) => {
    const done = (result) =>
      result.status === 'succeeded'
        ? resolve(result.value)
        : reject(excelProblem('noFile', result.error?.message ?? ''));
    try {
      ask(done);
    } catch (thrown) {
      reject(excelProblem('noFile', thrown.message));
    }
  });
}

function unlessAborted(signal, work) {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(Problem.of('cancelled'));
    if (signal?.aborted) {
      cancel();
    }
    signal?.addEventListener('abort', cancel, { once: true });
    work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', cancel));
  });
}
