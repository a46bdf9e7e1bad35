import type { SurveyAnswersRecord, SurveyVersionsRecord } from '../../core/api/collections.ts'
import type { SurveyResults } from '../../core/api/surveys.ts'
import type { Text } from '../../core/language/text.ts'
import type { SurveyAnswers } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import type { Estimate, Figures } from '../../core/survey/figures.ts'
import { channelText, methodText, monthText } from './figures.ts'
import type { Cells } from './spreadsheet.ts'
import { askedWords, said, surveyPageWords } from './words.ts'

/* Results and answers as tables for a spreadsheet. Nothing in them says who answered. */

const round = (value: number): number => Math.round(value * 1000) / 1000
const three = (estimate: Estimate | undefined | null): (number | string)[] =>
	estimate ? [round(estimate.value), round(estimate.low), round(estimate.high)] : ['', '', '']

/** The figures on the page, one a row; a group that is hidden there is hidden here. */
export function resultTable(results: SurveyResults, service: (slug: string) => string): Cells {
	const { answers, response, overall, by, trend, questions } = results
	const words = surveyPageWords()
	const { table } = words
	const row = (part: string, item: string, count: number | string, figures?: Figures | null) => [
		part,
		item,
		count,
		...three(figures?.mean),
		...three(figures?.satisfied),
		figures?.nps === undefined ? '' : round(figures.nps),
	]
	const group = (part: string, list: SurveyResults['trend'], label: (key: string) => string) =>
		list.map(({ key, figures }) => row(part, label(key), figures?.n ?? words.hidden, figures))
	return [
		table.head,
		row(table.all, table.answers, answers),
		...(response
			? [
					row(table.all, table.invited, response.invited),
					[...row(table.all, table.answered, response.answered).slice(0, 6), ...three(response.rate), ''],
				]
			: []),
		row(table.all, table.overall, overall?.n ?? words.hidden, overall),
		...group(words.byService, by.service, service),
		...group(words.byChannel, by.channel, channelText),
		...group(words.byMethod, by.method, methodText),
		...group(table.byMonth, trend, monthText),
		...questions.flatMap(({ text, n, figures, counts }) => [
			row(table.question, said(text), n, figures),
			...(counts ?? []).map(({ value, label, count }) => [
				...row(said(text), typeof value === 'number' ? `${value} ${said(label)}` : said(label), count),
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

function answerText(question: SurveyQuestion, value: number | string | undefined): number | string {
	if (value === undefined) return ''
	const { type } = question
	if (type === 'rating' || type === 'scale') return Number(value)
	if (type === 'yes-no') return askedWords().answers[value === 'yes' ? 'yes' : 'no']
	if (type === 'choice') {
		const option = question.options.find(({ id }) => id === value)
		return option ? said(option.label) : String(value)
	}
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
	const { table } = surveyPageWords()
	return [
		[...table.answerHead, ...[...columns.values()].map(({ text }) => said(text)), table.comment],
		...answers.map(({ month, version, method, service, channel, campaign, answers: given, comment }) => {
			const own = asked.get(version)
			const wordings = new Set(own?.questions.map(wording))
			return [
				month,
				own ? said(own.title) : '',
				version,
				methodText(method),
				names[service] ?? '',
				channel ? channelText(channel) : '',
				names[campaign] ?? '',
				...[...columns].map(([key, question]) =>
					wordings.has(key) ? answerText(question, (given as SurveyAnswers)[question.id]) : '',
				),
				comment,
			]
		}),
	]
}

/** What each version asked. */
export function questionTable(versions: SurveyVersionsRecord[]): Cells {
	const { table, types } = surveyPageWords()
	return [
		table.questionHead,
		...versions.flatMap(({ id, content }) => {
			const { title, questions } = content as Asked
			return questions.map(({ text, type }, i) => [id, said(title), i + 1, text.ar, text.en, types[type]])
		}),
	]
}
