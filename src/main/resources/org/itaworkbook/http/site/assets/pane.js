// The task pane: the open workbook's result beside the sheet. Where there is no Excel, a file is chosen instead.

import { language, loadTexts, t } from './texts.js';
import { goTo, show } from './dom.js';
import { applySettings, digitsSwitch, onDigits } from './settings.js';
import { asProblem } from './problem.js';
import { excelProblem } from './excelproblem.js';
import { connect } from './excel.js';
import { book } from './book.js';
import { renderResult } from './result.js';
import { copied } from './cells.js';
import { saveBlob } from './save.js';
import { becomeAnother } from './another.js';
import { mount as mountMail } from './mail.js';
import { mount as mountTemplates } from './templates.js';

const VIEWS = ['analyze', 'templates', 'mail', 'checks'];

/** What the view of checks shows of a result. */
const CHECKS = ['understood', 'findings', 'published', 'withheld'];

const at = (name) => document.querySelector(`[data-at="${name}"]`);

let excel = null;
let missing = false;
let desk = null;
let mail = null;

const view = () => (VIEWS.includes(location.hash.slice(1)) ? location.hash.slice(1) : 'analyze');

function drawView() {
  const chosen = view();
  const ofBook = chosen === 'analyze' || chosen === 'checks';
  const mailing = chosen === 'mail';
  VIEWS.forEach((each) => { at(each).hidden = each !== chosen; });
  at('book').hidden = !ofBook && !mailing;
  at('book').classList.toggle('brief', mailing);
  at('letters').hidden = !mailing;
  document.querySelectorAll('[data-to]').forEach((link) =>
    link.dataset.to === chosen ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current'));
  if (ofBook) {
    drawResult();
  } else if (chosen === 'templates' && at('templates-body').childElementCount === 0) {
    mountTemplates(at('templates-body'), templateOptions());
  } else if (mailing && mail) {
    mail.look();
  } else if (mailing) {
    mail = mountMail(at('mail-body'), { workbook: desk.workbook, give, onCell: goToCell, canSelect: excel?.can.cells === true,
      draftsAt: excel && !excel.can.save ? location.origin : null });
  }
}

/** What was shown of another workbook's letters no longer holds. */
function bookChanged(analysis) {
  if (analysis === null) {
    mail?.forget();
  }
  drawResult();
}

function drawResult() {
  const analysis = desk.analysis();
  show(at('result'), analysis ? renderResult(analysis, { onCell: goToCell, canSelect: excel?.can.cells === true,
    parts: view() === 'checks' ? CHECKS : null }) : null);
}

function templateOptions() {
  return excel?.can.open ? { give, get: t('pane.templates.open'), workbook: excel.can.file ? desk.workbook : null } : { give };
}

/** Gives a file that was made, and says so where the reader would not look for it in the downloads: a workbook opens in Excel; a pane on a desktop cannot save any other. */
async function give(blob, name) {
  if (excel?.can.open && name.endsWith('.xlsx')) {
    await excel.openWorkbook(blob);
    return t('pane.templates.opened', name);
  } else if (!excel || excel.can.save) {
    saveBlob(blob, name);
  } else {
    throw excelProblem('noSave', name, location.origin);
  }
  return null;
}

/** Excel selects a cell; without it the cell's name is copied. */
async function goToCell(ref) {
  if (!excel?.can.cells) {
    tell(await copied(ref));
    return;
  }
  try {
    await excel.select(ref);
    at('toast').hidden = true;
  } catch (thrown) {
    const { title, detail } = asProblem(thrown);
    tell(`${title} – ${detail}`);
  }
}

function tell(words) {
  at('toast').textContent = words;
  at('toast').hidden = false;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { at('toast').hidden = true; }, 8_000);
}

/** Whoever presses a row of what is to be done means its cell. Keyboards have the button in it. */
function listenToRows() {
  at('result').addEventListener('click', (event) => {
    const row = event.target.closest('.actions-list > li, .findings > li');
    if (row && !event.target.closest('button, a') && getSelection().isCollapsed) {
      row.querySelector('button.cell')?.click();
    }
  });
}

/** The page in another language, with what Excel wrote into its address. */
function inLanguage(lang) {
  const query = new URLSearchParams(location.search);
  query.set('lang', lang);
  return `${location.pathname}?${query}${location.hash}`;
}

/** Excel's own language decides where the address names none; Thai is for all but English. */
function needsOtherLanguage() {
  const named = new URLSearchParams(location.search).has('lang');
  const wanted = excel?.language.toLowerCase().startsWith('en') ? 'en' : 'th';
  return excel && excel.language !== '' && !named && wanted !== language() ? wanted : null;
}

/** The links keep what Excel wrote into the address, and the view. */
function drawLanguages() {
  document.querySelectorAll('[data-language]').forEach((link) => {
    link.href = inLanguage(link.hreflang);
    if (link.hreflang === language()) {
      link.setAttribute('aria-current', 'true');
    }
  });
}

/** Changes the language; the workbook is analysed anew in it, if it was before. */
async function speak(event) {
  event.preventDefault();
  const before = desk.state();
  desk.stop();
  try {
    await becomeAnother(event.currentTarget);
    await loadTexts();
    bringToLife(before);
    if (before.analyzed) {
      await desk.analyze();
    }
  } catch (thrown) {
    broken(thrown);
  }
}

async function start() {
  await loadTexts();
  applySettings();
  ({ excel, missing } = await connect());
  const other = needsOtherLanguage();
  if (other) {
    location.replace(inLanguage(other));
    return;
  }
  bringToLife();
  window.addEventListener('hashchange', () => {
    drawLanguages();
    drawView();
    goTo(at('main'));
  });
  onDigits(() => {
    show(at('templates-body'));
    mail?.redraw();
    drawView();
  });
}

/** Fills the page, with the workbook that it had in another language. */
function bringToLife(before = {}) {
  show(at('host'), missing ? t('pane.missing') : excel ? '' : t('pane.alone'));
  at('host').hidden = excel !== null;
  at('settings').prepend(digitsSwitch());
  drawLanguages();
  listenToRows();
  desk = book({ excel, at, before, changed: bookChanged, analyzes: () => view() !== 'mail' });
  mail = null;
  document.querySelectorAll('[data-language]').forEach((link) => link.addEventListener('click', speak));
  at('checks-intro').textContent = excel?.can.cells ? t('pane.checks.intro') : t('pane.checks.introAlone');
  at('templates-intro').textContent = excel?.can.open ? t('pane.templates.intro') : t('templates.intro');
  drawView();
  document.documentElement.dataset.ready = 'true';
}

/** What the page needs did not come; its own words for it stand in the page already. */
function broken(thrown) {
  console.error(thrown);
  at('host').hidden = true;
  at('broken').hidden = false;
}

start().catch(broken);
