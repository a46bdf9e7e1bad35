import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

export type FieldWords = typeof ar

export const fieldWords = (): FieldWords => (language() === 'en' ? en : ar)
