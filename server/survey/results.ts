import type { Group, QuestionResult, SurveyComment, SurveyResults } from '../../core/api/surveys.ts'
import type { Text } from '../../core/language/text.ts'
import { surveyWords as ar } from '../../core/language/words/survey.ar.ts'
import { surveyWords as en } from '../../core/language/words/survey.en.ts'
import { METHODS, type Method, RANGE, type SurveyProblem } from '../../core/survey/answers.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { SMALLEST, shownCells } from '../../core/survey/disclosure.ts'
import { type Figures, figures, isCounted, shareEstimate } from '../../core/survey/figures.ts'
import { findOne, slugById } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { theirs } from '../base/theirs.ts'
import { associationOf } from '../content/content.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { unknownAnswerFields } from './answers.ts'
import { surveyRefusal } from './reply.ts'
import { type ResponseScope, responseOf } from './response.ts'
import { type Asked, questionsOf, type Row, rowsWhere, valuesOf } from './rows.ts'

const MOST_COMMENTS = 500
const FIELDS = ['association', 'survey', 'campaign', 'service', 'channel', 'method', 'from', 'to']
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** What results are asked for, with ids of records; what is empty narrows nothing. */
type Scope = ResponseScope

/** GET /api/sila/staff/surveys/results, as core/api/contract.ts documents it. */
export function staffResults(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = { ...e.requestInfo().query } as Record<string, string>
	const association = findOne(e.app, 'associations', { slug: query.association ?? '' })
	if (!association || !theirs(e, 'staff/surveys/results')(association.id))
		return surveyRefusal(404, [{ field: 'association', code: 'unknown_survey' }], lang)
	const { scope, problems } = readScope(e.app, association, query)
	if (problems.length > 0) return surveyRefusal(400, problems, lang)
	return { status: 200, body: resultsOf(e.app, scope) }
}

function readScope(app: core.App, association: Stored<'associations'>, query: Record<string, string>) {
	const problems: SurveyProblem[] = unknownAnswerFields(query, FIELDS)
	const own = (name: 'survey' | 'campaign' | 'service'): string => {
		const value = query[name]
		if (!value) return ''
		const its = { association: association.id }
		const found =
			name === 'survey'
				? findOne(app, 'surveys', { ...its, id: value })
				: findOne(app, name === 'campaign' ? 'campaigns' : 'services', { ...its, slug: value })
		if (!found) problems.push({ field: name, code: name === 'service' ? 'choose' : 'unknown_survey' })
		return found?.id ?? ''
	}
	const { channel = '', method = '', from = '', to = '' } = query
	if (channel && !associationOf(association).channels.some(({ kind }) => kind === channel)) {
		problems.push({ field: 'channel', code: 'channel' })
	}
	if (method && !METHODS.includes(method as Method)) problems.push({ field: 'method', code: 'method' })
	for (const [field, value] of Object.entries({ from, to })) {
		if (value && !MONTH.test(value)) problems.push({ field, code: 'period' })
	}
	if (from && to && from > to) problems.push({ field: 'to', code: 'period' })
	const scope: Scope = {
		association: association.id,
		survey: own('survey'),
		campaign: own('campaign'),
		service: own('service'),
		channel,
		method,
		from,
		to,
	}
	return { scope, problems }
}

function resultsOf(app: core.App, scope: Scope): SurveyResults {
	const rows = rowsWhere(app, condition(scope), { ...scope })
	const asked = questionsOf(app, rows)
	const whole = asked
		.filter(({ overall }) => overall)
		.flatMap(entry => entry.rows.map(row => ({ row, entry })))
	const overall = whole.map(({ row, entry }) => ({ row, value: row.answers[entry.question.id] ?? '' }))
	const by = (name: 'service' | 'channel' | 'method' | 'month', key = (value: string) => value) =>
		groups(overall, row => key(row[name]))
	const slugs = slugsOf(app, rows)
	const days = { from: scope.from && `${scope.from}-01`, to: scope.to && `${scope.to}-31` }
	const response = responseOf(app, { ...scope, ...days })
	return {
		answers: rows.length,
		response: response && { ...response, rate: rateOf(response) },
		overall: large(overall.map(({ value }) => value)),
		questions: asked.map(questionResult),
		by: { service: by('service', id => slugs[id] ?? ''), channel: by('channel'), method: by('method') },
		trend: by('month').sort((a, b) => (a.key < b.key ? -1 : 1)),
		comments: comments(rows, asked, slugs),
	}
}

/** Of a scope as SQL; values never stand in the text. */
function condition(scope: Scope): string {
	const columns = ['survey', 'campaign', 'service', 'channel', 'method'] as const
	return [
		'association = {:association}',
		...columns.filter(name => scope[name]).map(name => `${name} = {:${name}}`),
		...(scope.from ? ['month >= {:from}'] : []),
		...(scope.to ? ['month <= {:to}'] : []),
	].join(' AND ')
}

/** More can have answered than somebody counted, and then there is no share of them. */
const rateOf = ({ invited, answered }: { invited: number; answered: number }) =>
	answered <= invited ? shareEstimate(answered, invited) : null

/** The figures of the whole; null for a small group. */
const large = (values: (number | string)[]): Figures | null =>
	values.length < SMALLEST ? null : figures('rating', values)

function groups(overall: { row: Row; value: number | string }[], keyOf: (row: Row) => string): Group[] {
	const cells = new Map<string, (number | string)[]>()
	for (const { row, value } of overall) {
		const key = keyOf(row)
		const values = cells.get(key) ?? []
		values.push(value)
		cells.set(key, values)
	}
	const all = [...cells].map(([key, values]) => ({ key, values }))
	const shown = shownCells(all)
	return all.map(cell => ({
		key: cell.key,
		figures: shown.includes(cell) ? figures('rating', cell.values) : null,
	}))
}

function slugsOf(app: core.App, rows: Row[]): Record<string, string> {
	const ids = [...new Set(rows.map(({ service }) => service))].filter(id => id !== '')
	return Object.fromEntries(ids.map(id => [id, slugById(app, 'services', id)]))
}

function questionResult({ question, rows }: Asked): QuestionResult {
	const { id, type, text } = question
	const values = valuesOf(id, rows)
	const small = values.length < SMALLEST
	const choices = choicesOf(question)
	return {
		id,
		type,
		text,
		n: values.length,
		figures: isCounted(type) && !small ? figures(type, values) : null,
		counts:
			small || choices.length === 0
				? null
				: choices.map(({ value, label }) => ({
						value,
						label,
						count: values.filter(given => given === value).length,
					})),
	}
}

/** All that can be answered to a question, with what it is called; none for words. */
function choicesOf(question: SurveyQuestion): { value: number | string; label: Text }[] {
	if (question.type === 'choice') return question.options.map(({ id, label }) => ({ value: id, label }))
	if (question.type === 'text') return []
	if (question.type === 'yes-no') {
		return (['yes', 'no'] as const).map(value => ({
			value,
			label: { ar: ar.answers[value], en: en.answers[value] },
		}))
	}
	const [min, max] = RANGE[question.type]
	return Array.from({ length: max - min + 1 }, (_, i) => {
		const value = min + i
		const plain = String(value)
		const label = { ar: ar.ratings[i] ?? plain, en: en.ratings[i] ?? plain }
		return { value, label: question.type === 'rating' ? label : { ar: plain, en: plain } }
	})
}

function comments(rows: Row[], asked: Asked[], slugs: Record<string, string>): SurveyComment[] {
	const said = ({ id, month, service, method }: Row, question: Text | null, text: string): SurveyComment => ({
		month,
		service: slugs[service] ?? '',
		method: method as Method,
		question,
		text,
		answer: question ? null : id,
	})
	return [
		...rows.filter(({ comment }) => comment !== '').map(row => said(row, null, row.comment)),
		...asked
			.filter(({ question }) => question.type === 'text')
			.flatMap(({ question, rows }) =>
				rows.map(row => said(row, question.text, String(row.answers[question.id]))),
			),
	]
		.sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0))
		.slice(0, MOST_COMMENTS)
}
