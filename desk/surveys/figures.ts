import type { SurveyResults } from '../../core/api/surveys.ts'
import { count } from '../../core/language/count.ts'
import { fill, type Lang } from '../../core/language/text.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import type { Estimate, Figures } from '../../core/survey/figures.ts'
import { language } from '../frame/language.ts'
import { labels } from '../labels.ts'
import { surveyPageWords } from './words.ts'

/* Figures as sentences: the page, the file that is saved and the picture's description say the same. */

const LOCALE: Record<Lang, string> = { ar: 'ar-u-ca-gregory-nu-latn', en: 'en-GB-u-ca-gregory' }
const forms = (locale: string) => ({
	decimal: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
	whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
	month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
})
const FORMS = { ar: forms(LOCALE.ar), en: forms(LOCALE.en) }
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

export const points = (value: number): string => FORMS[language()].decimal.format(value)
export const number = (value: number): string => FORMS[language()].whole.format(value)
export const share = (value: number): string =>
	language() === 'en' ? percent.format(value) : percent.format(value).replace('%', '٪')
/** «مارس 2026», of YYYY-MM. */
export const monthText = (month: string): string =>
	month ? FORMS[language()].month.format(new Date(`${month}-01T00:00:00Z`)) : surveyPageWords().unknownMonth

export const answersText = (n: number): string => {
	const { answers, noAnswers } = surveyPageWords()
	return n === 0 ? noAnswers : count(n, answers, language())
}

const between = ({ low, high }: Estimate, say: (value: number) => string): string =>
	fill(surveyPageWords().between, { low: say(low), high: say(high) })

/** «متوسط 4.2 من 5، وبثقة 95٪ بين 4.0 و4.4» */
export const meanText = (mean: Estimate, most: 5 | 10): string => {
	const words = surveyPageWords()
	return [fill(words.mean, { value: points(mean.value), most }), between(mean, points)].join(words.comma)
}

export const shareText = (estimate: Estimate): string =>
	[share(estimate.value), between(estimate, share)].join(surveyPageWords().comma)

export const npsText = (nps: number): string =>
	fill(surveyPageWords().nps, {
		value: `${nps > 0 ? '+' : nps < 0 ? '−' : ''}${number(Math.abs(nps))}`,
	})

export const responseText = (response: SurveyResults['response']): string => {
	const words = surveyPageWords()
	if (!response) return words.nobodyCounted
	const { invited, answered, rate } = response
	const said = fill(words.response, { answered: number(answered), invited: number(invited) })
	return rate ? `${said}: ${shareText(rate)}` : said
}

/** The figures of one question in words, as parts of a list. */
export function figureTexts(type: SurveyQuestion['type'], figures: Figures): string[] {
	const words = surveyPageWords()
	const { mean, satisfied, nps } = figures
	return [
		...(mean ? [meanText(mean, type === 'scale' ? 10 : 5)] : []),
		fill(words.satisfiedIs, { who: words.satisfied[type], share: shareText(satisfied) }),
		...(nps === undefined ? [] : [fill(words.npsIs, { nps: npsText(nps) })]),
	]
}

export const methodText = (method: string): string =>
	(labels.survey_answers.values.method as Record<string, string>)[method] ?? surveyPageWords().unknown
export const channelText = (channel: string): string =>
	(labels.survey_answers.values.channel as Record<string, string>)[channel] ?? surveyPageWords().unrecorded
