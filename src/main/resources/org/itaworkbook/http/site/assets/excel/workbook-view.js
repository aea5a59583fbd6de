// The pane's workbook and what is done with it: analyze it, check it again, give it back with its result.

import { figure, t } from '../base/texts.js';
import { h, show } from '../base/dom.js';
import { sourceOf } from '../base/files.js';
import { Problem, problemBox } from '../base/problem.js';
import { doWork, onlyLatest } from '../base/progress.js';
import { saveBlob } from '../base/save.js';
import { assess } from '../api/api.js';
import { holdsText, placed, plan, scoresOf, unmoved } from './recheck.js';
import { workbookCard } from './workbook-card.js';

/**
 * changed: called with the analysis to show, or null
 * analyzes: whether a file that is chosen is to be analysed at once
 * before: what state() told earlier; its workbook is taken over, its analysis is not
 * Returns {element, read(options), analyze(), stop(), analysis(), state()}.
 */
export function workbookView({ excel, changed, analyzes, before = {} }) {
  const card = h('div', { 'data-at': 'desk' });
  const place = h('div', { 'data-at': 'work' });
  const state = {
    excel,
    picker: before.picker ?? !excel?.can.file,
    source: before.source ?? null,
    analyzed: false,
    analysis: null,
    landmarks: null,
  };

  const draw = () => show(card, workbookCard(state, does));
  const say = (content, kind = 'note') => show(place, h('p', { class: kind, role: 'status' }, content));

  /** The workbook as it is now; where Excel does not give it, the file that was chosen. */
  async function read(options) {
    if (!state.picker) {
      try {
        return { kind: 'file', name: excel.name(), blob: await excel.readWorkbook(options) };
      } catch (thrown) {
        if (thrown.key === 'noFile') {
          state.picker = true;
          draw();
        }
        throw thrown;
      }
    }
    if (!state.source) {
      throw Problem.of('noWorkbook');
    }
    return state.source;
  }

  const work = (what, does) => doWork(place, what, does);
  const analyzing = onlyLatest();

  async function pick(file) {
    analyzing.stop();
    state.analyzed = false;
    state.analysis = null;
    changed(null);
    show(place);
    try {
      state.source = await sourceOf(file);
    } catch (thrown) {
      state.source = null;
      show(place, problemBox(thrown));
    }
    draw();
    if (state.source && analyzes()) {
      await analyze();
    }
  }

  async function analyze() {
    state.analyzed = true;
    const analysis = await analyzing.run(place, t('pane.analyzing'), async (options) =>
      assess(await read(options), options),
    );
    if (analysis) {
      await take(analysis);
      say(t('pane.analyzed'), 'note heard');
    }
  }

  /** Remembers the analysis of the whole workbook and what must not have moved when it is checked again. */
  async function take(analysis) {
    state.analysis = analysis;
    state.landmarks = excel?.can.cells ? await excel.readCells(plan(analysis).landmarks).catch(() => null) : null;
    draw();
    changed(analysis);
  }

  async function recheck() {
    const before = state.analysis;
    const fresh = await work(t('pane.rechecking'), async (options) => {
      const { cells, landmarks } = plan(before);
      const values = await excel.readCells([...landmarks, ...cells]);
      const now = new Map(landmarks.filter((ref) => values.has(ref)).map((ref) => [ref, values.get(ref)]));
      if (!unmoved(state.landmarks, now) || !cells.every((cell) => values.has(cell))) {
        return { whole: t('pane.moved') };
      }
      return holdsText(before, values)
        ? { whole: t('pane.text') }
        : placed(await assess({ kind: 'json', scores: scoresOf(before, values) }, options), before);
    });
    if (state.analysis !== before) {
      return;
    }
    if (fresh?.whole) {
      await again(fresh.whole);
    } else if (fresh) {
      state.analysis = fresh;
      changed(fresh);
      say(difference(before.total, fresh.total));
    }
  }

  /** Scores alone would not do: reads the workbook again, or asks for its file. */
  async function again(reason) {
    if (state.picker) {
      show(place, h('p', { class: 'notice warn', role: 'alert' }, `${reason} ${t('pane.pickAgain')}`));
      return;
    }
    await analyze();
    place.append(h('p', { class: 'notice' }, `${reason} ${t('pane.whole')}`));
  }

  const difference = (before, now) =>
    before === now ? t('pane.rechecked', figure(now)) : t('pane.recheckedFrom', figure(before), figure(now));

  /** Has the whole workbook annotated and hands it on; `hand` may say something about it. */
  async function annotate(hand) {
    const said = await work(t('pane.annotating'), async (options) => {
      const made = await assess(await read(options), { ...options, as: 'xlsx' });
      return hand(made.blob, made.name);
    });
    if (said) {
      say(said);
    }
  }

  const does = {
    pick,
    analyze,
    recheck,
    reread: () => {
      state.picker = false;
      state.source = null;
      draw();
      return analyze();
    },
    open: () =>
      annotate(async (blob) => {
        await excel.openWorkbook(blob);
        return t('pane.opened');
      }),
    insert: () =>
      annotate(async (blob) => {
        const { inserted, left } = await excel.insertSheets(blob);
        return left.length === 0
          ? t('pane.inserted', inserted.join(', '))
          : t('pane.insertedSome', inserted.join(', '), left.join(', '));
      }),
    save: () =>
      annotate((blob, name) => {
        saveBlob(blob, name);
        return t('job.saved', name);
      }),
  };

  draw();
  return {
    element: h('div', {}, card, place),
    read,
    analyze,
    stop: analyzing.stop,
    analysis: () => state.analysis,
    state: () => ({ ...state }),
  };
}
