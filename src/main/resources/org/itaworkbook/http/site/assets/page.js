// The web page: its views, its settings, and the way from one language to the other.

import { language, loadTexts, t, time } from './texts.js';
import { show } from './dom.js';
import { applySettings, digitsSwitch, onDigits } from './settings.js';
import { copied } from './cells.js';
import { becomeAnother } from './another.js';
import { mount as mountTemplates } from './templates.js';
import { checkView } from './check.js';
import { unitsView } from './unitsview.js';

const VIEWS = ['check', 'templates', 'units'];
const at = (name) => document.querySelector(`[data-at="${name}"]`);

let check = null;
let units = null;
let fading = 0;
let unfolded = [];

const asked = () => (VIEWS.includes(location.hash.slice(1)) ? location.hash.slice(1) : 'check');
const seen = () => VIEWS.find((view) => !at(view).hidden);

function goToView(view) {
  VIEWS.forEach((each) => { at(each).hidden = each !== view; });
  document.querySelectorAll('[data-to]').forEach((link) =>
    link.dataset.to === view ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current'));
  if (view === 'templates' && at('templates-body').childElementCount === 0) {
    mountTemplates(at('templates-body'));
  }
  if (view === 'units') {
    units.draw();
  }
}

/** Tells what was done with the name of a cell. */
async function copy(ref) {
  const toast = at('toast');
  toast.textContent = await copied(ref);
  toast.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => { toast.hidden = true; }, 8_000);
}

/** Brings the page to life in its language, with the files and workbooks that were given before. */
async function start(given = [], before = {}) {
  await loadTexts();
  applySettings();
  at('settings').prepend(digitsSwitch());
  document.querySelectorAll('[data-language]').forEach((link) => {
    if (link.dataset.language === language()) {
      link.setAttribute('aria-current', 'true');
    }
    link.addEventListener('click', (event) => speak(event, link));
  });
  check = checkView(at, { onCell: copy, come: () => goToView('check'), changed: () => units?.draw() });
  units = unitsView(at, { current: check.current, onCell: copy, before });
  goToView(asked());
  check.add(given);
  document.documentElement.dataset.ready = language();
}

/** Changes the language. Files that were given are not lost: they are analysed anew in it. */
async function speak(event, link) {
  const given = check.sources();
  const before = units.state();
  if (given.length === 0 && before.chosen === null) {
    link.hash = seen() === 'check' ? '' : seen();
    return;
  }
  event.preventDefault();
  link.hash = seen();
  try {
    check.stop();
    await becomeAnother(link);
    history.replaceState(null, '', link.href);
    await start(given, before);
  } catch (thrown) {
    broken(thrown);
  }
}

function broken(thrown) {
  console.error(thrown);
  at('broken').hidden = false;
}

window.addEventListener('hashchange', () => {
  const view = asked();
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
    check.paste(event.clipboardData);
  }
});
// On paper nothing can be opened: all of it is printed, and folded again afterwards.
window.addEventListener('beforeprint', () => {
  unfolded.push(...at('result').querySelectorAll('details:not([open])'));
  unfolded.forEach((each) => { each.open = true; });
  at('result').querySelectorAll('.printed').forEach((each) => { each.textContent = t('result.printed', time(new Date())); });
});
window.addEventListener('afterprint', () => {
  unfolded.forEach((each) => { each.open = false; });
  unfolded = [];
});
// Neither files nor results are kept anywhere: with the page they are gone.
window.addEventListener('beforeunload', (event) => (check?.unsaved() || units?.unsaved()) && event.preventDefault());
onDigits(() => {
  check.redraw();
  units.redraw();
  show(at('templates-body'));
  goToView(seen());
});
start().catch(broken);
