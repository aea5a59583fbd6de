// Files that were dropped or chosen, with the folders that hold them.

/** What holds scores by its name, and results that were gathered before. */
const NAMES = /\.(xls|xls[xm]|xlt[xm]|csv|tsv|txt|jsonl)$/i;
/** What programs leave beside it. */
const LEFT = /^(~\$|\.)/;

/** Whether a file of a folder is worth reading. */
export const isWorthReading = (path) =>
  NAMES.test(path) && !path.split('/').some((name) => LEFT.test(name) || name === '__MACOSX');

/** Files that were chosen: [{file, path}]; the path is the name where no folder was chosen. */
export const chosen = (files) => [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));

/**
 * Files that were dropped, and all within folders that were: {files: [{file, path}], left: how many of these folders
 * are none that are read}. To be called while the drop is told: later nobody may look into it.
 */
export async function dropped(transfer) {
  const entries = [...(transfer.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) {
    return { files: chosen(transfer.files), left: 0 };
  }
  const files = [];
  for (const entry of entries.filter(Boolean)) {
    await walk(entry, files);
  }
  const kept = files.filter(({ path, named }) => named || isWorthReading(path));
  return { files: kept, left: files.length - kept.length };
}

async function walk(entry, into, named = true) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    into.push({ file, path: entry.fullPath.replace(/^\//, ''), named });
    return;
  }
  const reader = entry.createReader();
  // A folder is told in pieces.
  for (let piece = await read(reader); piece.length > 0; piece = await read(reader)) {
    for (const each of piece) {
      await walk(each, into, false);
    }
  }
}

const read = (reader) => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
