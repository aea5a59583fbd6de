// The sign of what became of a letter.

import { t } from '../base/texts.js';
import { badge } from '../base/table.js';

const LOOK = {
  QUEUED: ['info', '…'],
  SENDING: ['info', '…'],
  DELIVERED: ['good', '✓'],
  FAILED: ['bad', '✗'],
  UNKNOWN: ['warn', '?'],
  DROPPED: ['unknown', '–'],
};

/** state: as the API names it; word: the word beside the sign, the state's own where not told */
export const deliveryBadge = (state, word = t(`delivery.${state}`)) => badge(...(LOOK[state] ?? LOOK.UNKNOWN), word);
