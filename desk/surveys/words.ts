import type { SurveyResults } from '../../core/api/surveys.ts'
import { count } from '../../core/language/count.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import type { Estimate, Figures } from '../../core/survey/figures.ts'
import { labels } from '../labels.ts'

/* Figures as sentences: the page, the file that is saved and the picture's description say the same. */

const decimal = new Intl.NumberFormat('ar-u-nu-latn', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('ar-u-nu-latn', { maximumFractionDigits: 0 })
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
const monthYear = new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', {
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC',
})

export const points = (value: number): string => decimal.format(value)
export const number = (value: number): string => whole.format(value)
export const share = (value: number): string => percent.format(value).replace('%', '٪')
/** «مارس 2026», of YYYY-MM. */
export const monthText = (month: string): string =>
	month ? monthYear.format(new Date(`${month}-01T00:00:00Z`)) : 'غير معروف'

const ANSWERS = {
	one: 'إجابة واحدة',
	two: 'إجابتان',
	few: '{n} إجابات',
	many: '{n} إجابة',
	other: '{n} إجابة',
}
export const answersText = (n: number): string => (n === 0 ? 'لا إجابات' : count(n, ANSWERS, 'ar'))

/** «بثقة 95٪ بين 4.0 و4.4» */
const between = ({ low, high }: Estimate, say: (value: number) => string) =>
	`وبثقة 95٪ بين ${say(low)} و${say(high)}`

/** «متوسط 4.2 من 5، وبثقة 95٪ بين 4.0 و4.4» */
export const meanText = (mean: Estimate, most: 5 | 10): string =>
	`متوسط ${points(mean.value)} من ${most}، ${between(mean, points)}`

export const shareText = (estimate: Estimate): string =>
	`${share(estimate.value)}، ${between(estimate, share)}`

/** What counts as satisfied, by the kind of question. */
export const SATISFIED: Partial<Record<SurveyQuestion['type'], string>> = {
	rating: 'أعطوا 4 أو 5',
	scale: 'أعطوا 9 أو 10',
	'yes-no': 'أجابوا بنعم',
}

export const npsText = (nps: number): string =>
	`${nps > 0 ? '+' : nps < 0 ? '−' : ''}${number(Math.abs(nps))}، على مقياس من −100 إلى +100`

export const responseText = (response: SurveyResults['response']): string => {
	if (!response) return 'لا يُعرف كم دُعوا أو سُئلوا'
	const { invited, answered, rate } = response
	return `أجاب ${number(answered)} من ${number(invited)}${rate ? `: ${shareText(rate)}` : ''}`
}

/** The figures of one question in words, as parts of a list. */
export function figureTexts(type: SurveyQuestion['type'], figures: Figures): string[] {
	const { mean, satisfied, nps } = figures
	return [
		...(mean ? [meanText(mean, type === 'scale' ? 10 : 5)] : []),
		`${SATISFIED[type] ?? ''}: ${shareText(satisfied)}`,
		...(nps === undefined ? [] : [`صافي التوصية ${npsText(nps)}`]),
	]
}

/** Why a figure is not there. */
export const HIDDEN = 'مخفي'
export const WHY_HIDDEN =
	'لا تُعرض أرقام مجموعة أجاب منها أقل من 5، ولا ما تُعرف به بالطرح من غيرها، كي لا يُعرف جواب أحد.'

export const methodText = (method: string): string =>
	(labels.survey_answers.values.method as Record<string, string>)[method] ?? 'غير معروفة'
export const channelText = (channel: string): string =>
	(labels.survey_answers.values.channel as Record<string, string>)[channel] ?? 'لم تُسجَّل'
