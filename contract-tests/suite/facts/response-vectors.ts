/** All response vectors, with verdicts written by hand. */
import { errorVectors } from './error-vectors.js';
import { headerAndStatusVectors } from './header-vectors.js';
import { memberVectors } from './member-vectors.js';
import { pageVectors } from './page-vectors.js';
import type { ResponseVector } from './response-vector.js';

export const responseVectors: readonly ResponseVector[] = [
  ...pageVectors,
  ...memberVectors,
  ...errorVectors,
  ...headerAndStatusVectors,
];
