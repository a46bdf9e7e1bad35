import { language } from '../frame/language.ts'
import { words as ar } from './making-words.ar.ts'
import { words as en } from './making-words.en.ts'

export type MakingWords = typeof ar

export const makingWords = (): MakingWords => (language() === 'en' ? en : ar)
