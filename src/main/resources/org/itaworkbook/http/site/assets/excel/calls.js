// Every call of Excel that the pane makes. Only this module and those it calls know Office.js; what a host cannot do is
// known before it is tried (requirement sets), and what it refuses all the same is thrown as a Problem.

import { parted } from '../base/cell-reference.js';
import { base64 } from './bytes.js';
import { insertSheets } from './engine-sheets.js';
import { asExcelProblem, excelProblem } from './problems.js';
import { fileName, readFile } from './workbook-file.js';

/** So long Office.js may take to come and to answer, in milliseconds. */
const PATIENCE = 10_000;

/** Properties of more cells than this are asked for in several goes: Excel on the web answers 5 MB at most. */
const CELLS_AT_ONCE = 2_000;

/**
 * Finds out where the pane runs.
 * excel: what can be done with the open workbook; null outside Excel
 * missing: whether Office.js did not come or did not answer, so that nobody knows
 */
export async function connect({ patience = PATIENCE } = {}) {
  const office = await within(patience, script());
  const info = office ? await within(patience, office.onReady()) : null;
  return { excel: info?.host === 'Excel' ? adapter(office, info.platform) : null, missing: info === null };
}

/** Gives the pane a text, in a window that it opened. */
export async function tellPane(text) {
  const office = await script();
  await office.onReady();
  office.context.ui.messageParent(text);
}

/**
 * Office.js once its script has run; null where it failed. The page only asks the browser to get it early: of a
 * script that stands in the page nobody could tell afterwards that it had failed.
 */
function script() {
  return new Promise((resolve) => {
    const tag = document.createElement('script');
    const done = () => resolve(window.Office ?? null);
    tag.addEventListener('load', done);
    tag.addEventListener('error', done);
    tag.src = document.querySelector('[data-at="office"]').href;
    document.head.append(tag);
  });
}

function within(patience, work) {
  return Promise.race([
    work,
    new Promise((resolve) => {
      setTimeout(() => resolve(null), patience);
    }),
  ]);
}

function adapter(office, platform) {
  const has = (version) => office.context.requirements.isSetSupported('ExcelApi', version);
  const { document: workbook } = office.context;
  return {
    /** Excel's own language, such as th-TH. */
    language: office.context.displayLanguage ?? '',
    can: {
      /** give the whole open workbook; Excel on the web and on an iPad does not */
      file:
        typeof workbook?.getFileAsync === 'function' && office.context.requirements.isSetSupported('CompressedFile'),
      /** open a workbook beside the open one */
      open: has('1.8'),
      /** take sheets in from another workbook */
      insert: has('1.13') && platform !== 'iOS' && typeof DecompressionStream === 'function',
      /** select a cell, and tell what cells hold */
      cells: has('1.4'),
      /** open a window of the server's own, and hear what it says */
      dialog: office.context.requirements.isSetSupported('DialogApi', '1.1'),
      /** save a file as a browser does; a pane on a desktop does not */
      save: platform === 'OfficeOnline',
    },
    name: () => fileName(workbook),
    hear: (address) => hear(office.context.ui, address),
    readWorkbook: (options) => readFile(workbook, options),
    readCells,
    select,
    openWorkbook: async (blob) => run(async () => window.Excel.createWorkbook(await base64(blob))),
    insertSheets: (blob) => run(() => insertSheets(blob)),
  };
}

/** Opens a window at an address of the server and waits for what it says; null where the reader closed it. */
function hear(ui, address) {
  return new Promise((resolve, reject) => {
    ui.displayDialogAsync(address, { height: 70, width: 40 }, ({ status, value: dialog, error }) => {
      if (status !== 'succeeded') {
        reject(excelProblem('refused', error?.message ?? status));
        return;
      }
      dialog.addEventHandler('dialogEventReceived', () => resolve(null));
      dialog.addEventHandler('dialogMessageReceived', ({ message, origin }) => {
        if (origin === undefined || origin === location.origin) {
          dialog.close();
          resolve(message);
        }
      });
    });
  });
}

/** Selects a cell such as EIT!G5, on its sheet. */
function select(ref) {
  const { sheet, address } = parted(ref);
  return run(() =>
    window.Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      found.load('visibility');
      await context.sync();
      if (found.isNullObject) {
        throw excelProblem('noSheet', sheet);
      }
      if (found.visibility !== 'Visible') {
        throw excelProblem('hidden', sheet);
      }
      found.activate();
      found.getRange(address).select();
      await context.sync();
    }),
  );
}

/**
 * What cells hold now, by their references. One that is no longer there is missing from the map.
 * Numbers come as the server reads them from a file; an empty cell is null.
 */
function readCells(refs) {
  return run(() =>
    window.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheets = new Map();
      for (const { sheet } of refs.map(parted)) {
        if (!sheets.has(sheet)) {
          sheets.set(sheet, worksheets.getItemOrNullObject(sheet));
        }
      }
      await context.sync();
      const there = refs.filter((ref) => !sheets.get(parted(ref).sheet).isNullObject);
      const cells = new Map();
      for (let from = 0; from < there.length; from += CELLS_AT_ONCE) {
        const ranges = there.slice(from, from + CELLS_AT_ONCE).map((ref) => {
          const { sheet, address } = parted(ref);
          return [ref, sheets.get(sheet).getRange(address).load('values, numberFormat')];
        });
        await context.sync();
        ranges.forEach(([ref, range]) => cells.set(ref, typed(range.values[0][0], range.numberFormat[0][0])));
      }
      return cells;
    }),
  );
}

/** A double has 15 digits that count; a percentage is read as the hundredths that are seen. */
function typed(value, format) {
  if (typeof value === 'number') {
    return Number((String(format).includes('%') ? value * 100 : value).toPrecision(15));
  }
  return value === '' ? null : String(value);
}

async function run(work) {
  try {
    return await work();
  } catch (thrown) {
    throw asExcelProblem(thrown);
  }
}
