import type { TemplateResult } from 'lit'
import type { SetupGap } from '../../core/api/setup.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './gap-words.ar.ts'
import { words as en } from './gap-words.en.ts'

/** What is missing, and what to do about it. */
export type GapWords = Record<SetupGap['code'], (gap: SetupGap) => TemplateResult>

export const gapWords = (): GapWords => (language() === 'en' ? en : ar)
