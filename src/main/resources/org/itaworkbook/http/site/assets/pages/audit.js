// The page that says who did what. The server shows it to those who run it; others read why they may not see it.

import { has, language, loadTexts, t, time, whole } from '../base/texts.js';
import { at, h, show } from '../base/dom.js';
import { problemBox } from '../base/problem.js';
import { table } from '../base/table.js';
import { audit } from '../api/api.js';
import { showPerson } from '../api/signin.js';
import { markLanguage } from './language-switch.js';

/** So many days are shown first. */
const DAYS = 30;

const field = (name) => document.getElementById(`audit-${name}`);

/** Some days ago, as it would be typed, in the calendar of the page. */
function ago(days) {
  const day = new Date(Date.now() - days * 86_400_000);
  return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear() + (language() === 'th' ? 543 : 0)}`;
}

function who({ how, person, name }) {
  if (person === '') {
    return t(`audit.how.${how}`);
  }
  return name === '' || name === person ? person : [name, h('span', { class: 'small' }, ` ${person}`)];
}

/** What came of it in words, and what was asked for as the server names it. */
function outcome(said) {
  const [word, ...route] = said.split(' ');
  const text = has(`audit.outcome.${word}`) ? t(`audit.outcome.${word}`) : word;
  return route.length === 0 ? text : [`${text} `, h('code', {}, route.join(' '))];
}

function rows(all) {
  return table(
    t('audit.title'),
    ['time', 'who', 'address', 'act', 'agency', 'letters', 'outcome'].map((name) => ({
      title: t(`audit.${name}`),
      kind: { time: 'row', agency: 'wide', letters: 'number' }[name],
    })),
    all.map((each) => [
      time(each.time),
      who(each),
      each.address,
      t(`audit.act.${each.act}`),
      each.agency,
      each.letters === 0 ? '' : whole(each.letters),
      outcome(each.outcome),
    ]),
  );
}

let asked = new AbortController();

/** Asks anew; what an earlier question still brings is not shown. */
async function ask() {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  const place = at('rows');
  try {
    const found = await audit({
      from: field('from').value.trim(),
      to: field('to').value.trim(),
      person: field('person').value.trim(),
      signal,
    });
    if (signal.aborted) {
      return;
    }
    const drawn = found.rows;
    show(
      place,
      h('p', { role: 'status' }, found.count === 0 ? t('audit.none') : t('audit.count', whole(found.count))),
      drawn.length < found.count && h('p', { class: 'note' }, t('audit.most', whole(drawn.length), whole(found.count))),
      drawn.length > 0 && rows(drawn),
    );
  } catch (thrown) {
    if (!signal.aborted) {
      show(place, problemBox(thrown));
    }
  }
}

try {
  await loadTexts();
} catch (thrown) {
  at('broken').hidden = false;
  throw thrown;
}
markLanguage();
showPerson();
field('from').value = ago(DAYS);
at('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
await ask();
document.documentElement.dataset.ready = document.documentElement.lang;
