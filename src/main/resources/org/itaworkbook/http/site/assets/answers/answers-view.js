// The view of what persons answered: files in, what was understood of them first, then scores and the filled workbook.

import { t } from '../base/texts.js';
import { goTo, h, show } from '../base/dom.js';
import { fileField } from '../base/file-field.js';
import { ACCEPT, sourceOf } from '../base/files.js';
import { Problem, problemBox } from '../base/problem.js';
import { onlyLatest } from '../base/progress.js';
import { got, handOver, saveBlob } from '../base/save.js';
import { answers, framework } from '../api/api.js';
import { scoredView } from './scored-view.js';
import { understoodView } from './understood-view.js';

const ANSWERS = '.csv,.tsv,.txt,.xlsx,.zip';

/**
 * before: what state() told earlier, of the page in another language
 * Returns {element, stop(), redraw(), state()}; and {unsaved()}, whether scores were made, or columns named, that would
 * be gone with the page.
 */
export function answersView(before = {}) {
  const state = {
    files: before.files ?? [],
    map: before.map ?? null,
    mapName: before.mapName ?? null,
    into: before.into ?? null,
    codes: before.codes,
    /** The map as it lies on the reader's disk. */
    savedMap: before.savedMap ?? 'null',
  };
  const fault = h('div');
  const understood = h('div');
  const result = h('div');
  const reading = onlyLatest();
  let seen = null;
  let scored = null;

  const chosen = fileField({
    label: t('answers.files'),
    button: t('file.chooseMany'),
    accept: ANSWERS,
    multiple: true,
    name: 'answer-files',
    before: state.files.map((file) => file.name),
    chosen: (files) => take(async () => (state.files = await Promise.all(files.map(sourceOf)))),
  });
  const map = fileField({
    label: t('answers.map'),
    button: t('file.choose'),
    accept: '.json',
    name: 'answer-map',
    before: state.mapName ? [state.mapName] : [],
    chosen: ([file]) =>
      take(async () => {
        state.map = file ? mapOf(await file.text()) : null;
        state.mapName = file?.name ?? null;
        state.savedMap = JSON.stringify(state.map);
        state.codes = seen?.view.codes() ?? state.codes;
        seen = null;
      }),
  });
  const into = fileField({
    label: t('answers.into'),
    button: t('file.choose'),
    accept: ACCEPT,
    name: 'answer-into',
    before: state.into ? [state.into.name] : [],
    chosen: ([file]) => take(async () => (state.into = file ? await sourceOf(file) : null)),
  });

  /** Takes what was chosen, and looks at the files anew. */
  async function take(reads) {
    show(fault);
    try {
      await reads();
    } catch (thrown) {
      show(fault, problemBox(thrown));
    }
    await understand();
  }

  const said = () => ({
    files: state.files,
    map: seen?.view.map() ?? state.map,
    codes: seen?.view.codes() ?? state.codes,
  });

  async function understand() {
    const { map: given, codes } = said();
    state.map = given ?? null;
    state.codes = codes;
    show(result);
    scored = null;
    seen = null;
    show(understood);
    if (state.files.length === 0) {
      reading.stop();
      return;
    }
    const told = await reading.run(understood, t('answers.reading'), async (way) => {
      const preview = await answers(state.files, { ...way, as: 'understood', map: given, codes });
      return { preview, year: await framework(preview.fiscalYear, way) };
    });
    if (told) {
      seen = { ...told, given: given ?? {}, codes };
      drawUnderstood();
    }
  }

  function drawUnderstood() {
    const kept = seen.view?.state();
    seen.view = understoodView(seen, { score, again: understand, save: saveMap, kept });
    show(understood, seen.view.element);
  }

  function saveMap() {
    const text = JSON.stringify(seen.view.wholeMap(), null, 2);
    saveBlob(new Blob([text], { type: 'application/json' }), 'map.json');
    state.savedMap = JSON.stringify(said().map ?? null);
  }

  async function score() {
    const { files, map: given, codes } = said();
    const year = seen.year;
    const made = await reading.run(result, t('answers.scoring'), (way) =>
      answers(files, { ...way, as: 'scores', map: given, codes, into: state.into }),
    );
    if (made) {
      scored = { made, year, files, map: given, codes, into: state.into, saved: false };
      drawScored();
      goTo(result.querySelector('h2'));
    }
  }

  function drawScored() {
    show(result, scoredView(scored, { download }));
  }

  async function download(place) {
    const wanted = scored;
    const { files, map: given, codes, into: book } = wanted;
    const made = await reading.run(place, t('job.making'), async (way) =>
      handOver(await answers(files, { ...way, as: 'xlsx', map: given, codes, into: book }), saveBlob),
    );
    wanted.saved ||= made !== undefined;
    got(made, place);
  }

  const element = h(
    'div',
    {},
    h(
      'div',
      { class: 'card' },
      chosen.element,
      h('p', { class: 'help' }, t('answers.help')),
      h('details', {}, h('summary', {}, t('answers.more')), map.element, into.element),
    ),
    fault,
    understood,
    result,
  );
  if (state.files.length > 0) {
    understand();
  }
  return {
    element,
    stop: reading.stop,
    redraw() {
      if (seen) {
        drawUnderstood();
      }
      if (scored) {
        drawScored();
      }
    },
    state: () => ({ ...state, ...said() }),
    unsaved: () =>
      (scored !== null && !scored.saved) ||
      (state.files.length > 0 && JSON.stringify(said().map ?? null) !== state.savedMap),
  };
}

function mapOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw Problem.of('noMap');
  }
}
