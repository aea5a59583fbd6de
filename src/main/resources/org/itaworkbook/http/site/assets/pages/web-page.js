// The web page: its views, its settings, and the way from one language to the other.

import { language, loadTexts, t, time } from '../base/texts.js';
import { at, show } from '../base/dom.js';
import { digitsSwitch, onDigits, useChosenDigits } from '../base/digits-switch.js';
import { keepPageFromDrops } from '../base/files.js';
import { showPerson } from '../api/signin.js';
import { copied } from '../result/cell-buttons.js';
import { uploadView } from '../upload/upload-view.js';
import { answersView } from '../answers/answers-view.js';
import { unitsView } from '../units/units-view.js';
import { templatesView } from '../templates/templates-view.js';
import { reportsView } from '../report/reports-view.js';
import { askedView, seeView, toast } from './frame.js';
import { changeLanguage, languageLinks, markLanguage } from './language-switch.js';

const VIEWS = ['check', 'responses', 'templates', 'units', 'reports'];

let upload = null;
let units = null;
let answers = null;
let reports = null;
let unfolded = [];

const seen = () => VIEWS.find((view) => !at(view).hidden);

function goToView(view) {
  seeView(VIEWS, view);
  if (view === 'templates' && at('templates-body').childElementCount === 0) {
    show(at('templates-body'), templatesView());
  }
  if (view === 'responses' && at('responses-body').childElementCount === 0) {
    show(at('responses-body'), answers.element);
  }
  if (view === 'units') {
    units.draw();
  }
  if (view === 'reports') {
    reports.draw();
  }
}

/** Another result is shown, which other views use. */
function changed() {
  units?.draw();
  reports?.draw();
}

/** Tells what was done with the name of a cell. */
const copy = async (ref) => toast(await copied(ref));

/** Brings the page to life in its language, with the files and workbooks that were given before. */
async function start(given = [], before = {}, answered = {}, reported = {}) {
  await loadTexts();
  useChosenDigits();
  at('settings').prepend(digitsSwitch());
  markLanguage();
  showPerson();
  languageLinks().forEach((link) => link.addEventListener('click', (event) => speak(event, link)));
  upload = uploadView({ onCell: copy, come: () => goToView('check'), changed });
  units = unitsView({ current: upload.current, onCell: copy, before });
  answers = answersView(answered);
  show(at('responses-body'));
  reports = reportsView({ current: upload.current, before: reported });
  goToView(askedView(VIEWS));
  upload.add(given);
  document.documentElement.dataset.ready = language();
}

/** Changes the language. Files that were given are not lost: they are analysed anew in it. */
async function speak(event, link) {
  const given = upload.sources();
  const before = units.state();
  const answered = answers.state();
  const reported = reports.state();
  const chosen = [before.chosen, reported.chosen, reported.view.earlier, answered.map, answered.into].some(Boolean);
  const typed = [before.due, reported.view.period].some(Boolean);
  if (given.length === 0 && answered.files.length === 0 && !chosen && !typed) {
    link.hash = seen() === 'check' ? '' : seen();
    return;
  }
  event.preventDefault();
  link.hash = seen();
  try {
    upload.stop();
    answers.stop();
    await changeLanguage(link);
    history.replaceState(null, '', link.href);
    await start(given, before, answered, reported);
  } catch (thrown) {
    broken(thrown);
  }
}

function broken(thrown) {
  console.error(thrown);
  at('broken').hidden = false;
}

window.addEventListener('hashchange', () => {
  const view = askedView(VIEWS);
  if (location.hash !== '' && location.hash !== `#${view}`) {
    return;
  }
  goToView(view);
  const title = at(view).querySelector('h1');
  title.setAttribute('tabindex', '-1');
  title.focus({ preventScroll: true });
  scrollTo(0, 0);
});
document.addEventListener('paste', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, dialog');
  if (!typing && seen() === 'check') {
    upload.paste(event.clipboardData);
  }
});
// On paper nothing can be opened: all of it is printed, and folded again afterwards.
window.addEventListener('beforeprint', () => {
  unfolded.push(...at('result').querySelectorAll('details:not([open])'));
  unfolded.forEach((each) => {
    each.open = true;
  });
  at('result')
    .querySelectorAll('.printed')
    .forEach((each) => {
      each.textContent = t('result.printed', time(new Date()));
    });
});
window.addEventListener('afterprint', () => {
  unfolded.forEach((each) => {
    each.open = false;
  });
  unfolded = [];
});
keepPageFromDrops();
// Neither files nor results are kept anywhere: with the page they are gone.
window.addEventListener(
  'beforeunload',
  (event) => [upload, units, answers, reports].some((view) => view?.unsaved()) && event.preventDefault(),
);
onDigits(() => {
  upload.redraw();
  units.redraw();
  answers.redraw();
  reports.redraw();
  show(at('templates-body'));
  goToView(seen());
});
start().catch(broken);
