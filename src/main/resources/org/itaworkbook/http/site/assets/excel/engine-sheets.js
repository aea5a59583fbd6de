// The engine's own sheets out of an annotated workbook into the open one.

import { base64, zipParts } from './bytes.js';
import { excelProblem } from './problems.js';

/** The engine knows its sheets by hidden names that begin so, whatever their tabs say. */
const HIDDEN = 'ITA_Sheet_';

/** How the hidden names go on. */
const WORDS = ['Summary', 'Actions', 'Plan', 'Gap', 'Checks', 'Progress', 'Deliveries'];

/** All of its names begin so. */
const OWN = 'ITA_';

/** The workbook remembers here which of its sheets the pane put in, by their ids. */
const REMEMBERED = 'ITA-Inserted';

/**
 * Puts the engine's sheets first in the open workbook, in place of those put in before.
 * Returns {inserted, left}: the tabs of what was put in, and of what this Excel does not take.
 */
export async function insertSheets(blob) {
  const { sheets, names } = await engineSheets(blob);
  const data = await base64(blob);
  const old = await window.Excel.run(before);
  try {
    return await insert(data, sheets, names, old, []);
  } catch (thrown) {
    // Excel on the web takes no sheet that holds a chart.
    const plain = sheets.filter((sheet) => !sheet.drawn);
    if (thrown?.code !== 'UnsupportedFeature' || plain.length === 0 || plain.length === sheets.length) {
      throw thrown;
    }
    return insert(
      data,
      plain,
      names,
      old,
      sheets.filter((sheet) => sheet.drawn),
    );
  }
}

function insert(data, sheets, names, old, left) {
  const tabs = sheets.map(({ name }) => name);
  return window.Excel.run(async (context) => {
    const { worksheets, settings } = context.workbook;
    const ids = context.workbook.insertWorksheetsFromBase64(data, {
      sheetNamesToInsert: tabs,
      positionType: 'Beginning',
    });
    await context.sync();
    old.map((id) => worksheets.getItem(id)).forEach((sheet) => sheet.delete());
    settings.add(REMEMBERED, ids.value);
    const put = ids.value.map((id) => worksheets.getItem(id).load('name'));
    await context.sync();
    // Beside an old sheet of the same name Excel called the new one "name (2)".
    if (old.length > 0) {
      put.forEach((sheet, at) => {
        sheet.name = tabs[at];
      });
      await context.sync();
    }
    const inserted = old.length > 0 ? tabs : put.map((sheet) => sheet.name);
    await bind(context, names, new Map(tabs.map((tab, at) => [tab, inserted[at]])));
    return { inserted, left: left.map(({ name }) => name) };
  });
}

/**
 * Lets the engine's names stand for cells of the sheets that were put in. Excel keeps a name that the workbook has
 * already, which is lost with the old sheet that it stood for; one whose sheet did not come again goes.
 */
async function bind(context, names, tabs) {
  const there = names.map((each) => {
    const item = context.workbook.names.getItemOrNullObject(each.name);
    return { ...each, item, tab: tabs.get(each.sheet) };
  });
  await context.sync();
  for (const { name, item, tab, cells, visible } of there.filter((each) => each.tab)) {
    const formula = `='${tab.replaceAll("'", "''")}'!${cells}`;
    const named = item.isNullObject ? context.workbook.names.add(name, formula) : item;
    named.formula = formula;
    named.visible = visible;
  }
  const left = there.filter((each) => !each.tab && !each.item.isNullObject);
  const homes = left.map(({ item }) => item.getRangeOrNullObject().load('address'));
  await context.sync();
  left.filter((each, at) => homes[at].isNullObject).forEach(({ item }) => item.delete());
  await context.sync();
}

/**
 * The ids of the sheets that the pane put in before and that are still there. Where the engine's sheets came with
 * the workbook itself nothing is put in: the formulas beside staff's scores need those, so that they must not go.
 */
async function before(context) {
  const { worksheets, settings, names } = context.workbook;
  const remembered = settings.getItemOrNullObject(REMEMBERED).load('value');
  const summary = names.getItemOrNullObject(`${HIDDEN}Summary`);
  await context.sync();
  const known = remembered.isNullObject
    ? []
    : remembered.value.map((id) => worksheets.getItemOrNullObject(id).load('id'));
  const home = summary.isNullObject ? null : summary.getRangeOrNullObject();
  await context.sync();
  const ids = known.filter((sheet) => !sheet.isNullObject).map((sheet) => sheet.id);
  if (home && !home.isNullObject) {
    const sheet = home.worksheet.load('id');
    await context.sync();
    if (!ids.includes(sheet.id)) {
      throw excelProblem('annotated');
    }
  }
  return ids;
}

/**
 * The engine's sheets in a workbook: their tabs, in order, and whether something is drawn on them; and the names of its
 * own for cells of these, with those that another workbook of its may have.
 */
async function engineSheets(blob) {
  const part = await zipParts(blob);
  const main = target(await part('_rels/.rels'), '', (each) => each.getAttribute('Type').endsWith('/officeDocument'));
  const workbook = await part(main);
  const relations = await part(relationsOf(main));
  const all = [...workbook.getElementsByTagNameNS('*', 'definedName')].map(defined);
  const own = new Set(all.filter(({ name }) => name.startsWith(HIDDEN)).map(({ sheet }) => sheet));
  const names = all.filter(({ name, local, sheet }) => name.startsWith(OWN) && !local && own.has(sheet));
  const others = WORDS.map((word) => ({ name: `${HIDDEN}${word}` })).filter(
    (each) => !names.some(({ name }) => name === each.name),
  );
  return { sheets: await drawn(part, main, relations, sheetsOf(workbook, own)), names: [...names, ...others] };
}

const defined = (element) => ({
  name: element.getAttribute('name'),
  local: element.hasAttribute('localSheetId'),
  visible: !['1', 'true'].includes(element.getAttribute('hidden')),
  sheet: sheetOf(element.textContent),
  cells: element.textContent.replace(/^.*!/, ''),
});

const sheetsOf = (workbook, own) =>
  [...workbook.getElementsByTagNameNS('*', 'sheet')].filter((each) => own.has(each.getAttribute('name')));

function drawn(part, main, relations, sheets) {
  return Promise.all(
    sheets.map(async (each) => {
      const id = [...each.attributes].find((attribute) => attribute.localName === 'id')?.value;
      const path = target(relations, main, (relation) => relation.getAttribute('Id') === id);
      const related = await part(relationsOf(path));
      return {
        name: each.getAttribute('name'),
        drawn: related !== null && all(related).some((relation) => relation.getAttribute('Type').endsWith('/drawing')),
      };
    }),
  );
}

const all = (relations) => [...relations.getElementsByTagNameNS('*', 'Relationship')];

function target(relations, from, fits) {
  const path = all(relations).find(fits).getAttribute('Target');
  return new URL(path, `https://part/${from}`).pathname.slice(1);
}

const relationsOf = (path) => path.replace(/([^/]*)$/, '_rels/$1.rels');

const sheetOf = (reference) =>
  reference
    .replace(/!.*$/, '')
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
