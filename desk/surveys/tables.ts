import type { SurveyAnswersRecord, SurveyVersionsRecord } from '../../core/api/collections.ts'
import type { SurveyResults } from '../../core/api/surveys.ts'
import type { Text } from '../../core/language/text.ts'
import { surveyWords } from '../../core/language/words/survey.ar.ts'
import type { SurveyAnswers } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import type { Estimate, Figures } from '../../core/survey/figures.ts'
import { TYPES } from './question.ts'
import type { Cells } from './spreadsheet.ts'
import { channelText, HIDDEN, methodText, monthText } from './words.ts'

/* Results and answers as tables for a spreadsheet. Nothing in them says who answered. */

const round = (value: number): number => Math.round(value * 1000) / 1000
const three = (estimate: Estimate | undefined | null): (number | string)[] =>
	estimate ? [round(estimate.value), round(estimate.low), round(estimate.high)] : ['', '', '']

const HEAD = [
	'التقسيم',
	'البند',
	'العدد',
	'المتوسط',
	'المتوسط من (95٪)',
	'المتوسط إلى (95٪)',
	'نسبة الراضين',
	'النسبة من (95٪)',
	'النسبة إلى (95٪)',
	'صافي التوصية',
]

/** The figures on the page, one a row; a group that is hidden there is hidden here. */
export function resultTable(results: SurveyResults, service: (slug: string) => string): Cells {
	const { answers, response, overall, by, trend, questions } = results
	const row = (part: string, item: string, count: number | string, figures?: Figures | null) => [
		part,
		item,
		count,
		...three(figures?.mean),
		...three(figures?.satisfied),
		figures?.nps === undefined ? '' : round(figures.nps),
	]
	const group = (part: string, list: SurveyResults['trend'], label: (key: string) => string) =>
		list.map(({ key, figures }) => row(part, label(key), figures?.n ?? HIDDEN, figures))
	return [
		HEAD,
		row('الكل', 'الإجابات', answers),
		...(response
			? [
					row('الكل', 'من دُعوا أو سُئلوا', response.invited),
					[...row('الكل', 'من أجاب منهم', response.answered).slice(0, 6), ...three(response.rate), ''],
				]
			: []),
		row('الكل', 'السؤال العام', overall?.n ?? HIDDEN, overall),
		...group('بحسب الخدمة', by.service, service),
		...group('بحسب القناة', by.channel, channelText),
		...group('بحسب طريقة السؤال', by.method, methodText),
		...group('بحسب الشهر', trend, monthText),
		...questions.flatMap(({ text, n, figures, counts }) => [
			row('سؤال', text.ar, n, figures),
			...(counts ?? []).map(({ value, label, count }) => [
				...row(text.ar, typeof value === 'number' ? `${value} ${label.ar}` : label.ar, count),
			]),
		]),
	]
}

interface Asked {
	title: Text
	questions: SurveyQuestion[]
}

/** A question as it was worded: the same wording in two versions is one column. */
const wording = ({ id, type, text, ...rest }: SurveyQuestion): string =>
	JSON.stringify([id, type, text, 'options' in rest ? rest.options : null])

function said(question: SurveyQuestion, value: number | string | undefined): number | string {
	if (value === undefined) return ''
	const { type } = question
	if (type === 'rating' || type === 'scale') return Number(value)
	if (type === 'yes-no') return surveyWords.answers[value === 'yes' ? 'yes' : 'no']
	if (type === 'choice') return question.options.find(({ id }) => id === value)?.label.ar ?? String(value)
	return String(value)
}

/** Answers one by one, each under the questions as they were worded to it. `names` are of services and campaigns by id. */
export function answerTable(
	answers: SurveyAnswersRecord[],
	versions: SurveyVersionsRecord[],
	names: Record<string, string>,
): Cells {
	const asked = new Map(versions.map(({ id, content }) => [id, content as Asked]))
	const columns = new Map<string, SurveyQuestion>()
	for (const { questions } of asked.values())
		for (const question of questions)
			if (!columns.has(wording(question))) columns.set(wording(question), question)
	const head = ['الشهر', 'الاستبانة', 'نسخة الأسئلة', 'طريقة السؤال', 'الخدمة', 'القناة', 'الحملة']
	return [
		[...head, ...[...columns.values()].map(({ text }) => text.ar), 'التعليق'],
		...answers.map(({ month, version, method, service, channel, campaign, answers: given, comment }) => {
			const own = asked.get(version)
			const wordings = new Set(own?.questions.map(wording))
			return [
				month,
				own?.title.ar ?? '',
				version,
				methodText(method),
				names[service] ?? '',
				channel ? channelText(channel) : '',
				names[campaign] ?? '',
				...[...columns].map(([key, question]) =>
					wordings.has(key) ? said(question, (given as SurveyAnswers)[question.id]) : '',
				),
				comment,
			]
		}),
	]
}

/** What each version asked. */
export const questionTable = (versions: SurveyVersionsRecord[]): Cells => [
	['نسخة الأسئلة', 'الاستبانة', 'الترتيب', 'السؤال', 'السؤال بالإنجليزية', 'نوع الجواب'],
	...versions.flatMap(({ id, content }) => {
		const { title, questions } = content as Asked
		return questions.map(({ text, type }, i) => [id, title.ar, i + 1, text.ar, text.en, TYPES[type]])
	}),
]
