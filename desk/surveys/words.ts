import type { Text } from '../../core/language/text.ts'
import { surveyWords as askedAr } from '../../core/language/words/survey.ar.ts'
import { surveyWords as askedEn } from '../../core/language/words/survey.en.ts'
import type { SurveyWords } from '../../core/language/words/survey.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What the pages about satisfaction say, in one language; the Arabic ones say what there is. */
export type SurveyPageWords = typeof ar

export const surveyPageWords = (): SurveyPageWords => (language() === 'en' ? en : ar)

/** The words with which people are asked and told what is wrong, in the language of the desk. */
export const askedWords = (): SurveyWords => (language() === 'en' ? askedEn : askedAr)

/** A text in the language of the desk. */
export const said = (text: Text): string => text[language()]

/** The title of a record, which has one in each language. */
export const titleOf = (record: { title_ar: string; title_en: string }): string =>
	language() === 'en' ? record.title_en : record.title_ar
