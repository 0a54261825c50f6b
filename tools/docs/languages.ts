import { english } from './labels/en.js';
import type { Labels } from './labels/labels.js';
import { chinese } from './labels/zh-cn.js';

export interface Language {
  code: 'en' | 'zh-CN';
  /** Where its pages are, from the top of the site; its guides are there too, from `docs/`. */
  folder: '' | 'zh-CN/';
  /** What turns the description into this language, from the top of the repository. */
  overlays: readonly string[];
  /** What turns the error catalogue into this language. */
  errorLabels?: string;
  labels: Labels;
}

/** English first: the description is written in it. */
export const languages: readonly [Language, ...Language[]] = [
  { code: 'en', folder: '', overlays: [], labels: english },
  {
    code: 'zh-CN',
    folder: 'zh-CN/',
    overlays: ['openapi/overlays/zh-CN.overlay.yaml'],
    errorLabels: 'openapi/overlays/zh-CN.error-codes.yaml',
    labels: chinese,
  },
];
