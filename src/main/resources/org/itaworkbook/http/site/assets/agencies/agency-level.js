// The level of an agency in a list of many.

import { levelBadge } from '../result/level.js';

/** standing: as the API tells it */
export const agencyLevel = ({ level, figures }, threshold) =>
  levelBadge({ answer: { level: level === null ? null : { name: level }, total: figures.TOTAL }, threshold });
