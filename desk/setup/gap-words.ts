import type { TemplateResult } from 'lit'
import type { SetupGap } from '../../core/api/setup.ts'
import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar, gapCount as arCount } from './gap-words.ar.ts'
import { words as en, gapCount as enCount } from './gap-words.en.ts'

/** What is missing, and what to do about it. */
export type GapWords = Record<SetupGap['code'], (gap: SetupGap) => TemplateResult>

/** How many things are missing, where they are folded. */
export const gapCount = (): Counted => (language() === 'en' ? enCount : arCount)

export const gapWords = (): GapWords => (language() === 'en' ? en : ar)
