import type { FigureQuery } from '../../core/api/figure-query.ts'
import { type CaseKind, type CaseStatus, KINDS } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import { labels, statusLabel } from '../labels.ts'
import { dayText } from './texts.ts'
import { type ReportWords, reportWords } from './words.ts'

/** What stands behind a figure, in words: «الطلبات: مرفوض، من 1 أكتوبر 2026 إلى 31 أكتوبر 2026». */
export function figureText(figure: FigureQuery): string {
	const words = reportWords()
	const kind = KINDS.find(one => one === figure.kind)
	const { came_from, came_to, resolved_from, resolved_to, open_on } = figure
	const parts = [
		resolved_from && resolvedText(words, kind ?? 'request', figure),
		figure.ground && words.grounds[figure.ground as keyof typeof words.grounds],
		open_on && `${figure.late ? words.rows.lateOn : words.rows.openOn} ${dayText(open_on)}`,
		figure.status && kind && statusLabel(kind, figure.status as CaseStatus),
		figure.channel && channelText(words, figure.channel),
		(came_from || came_to) && `${words.rows.came} ${between(words, came_from, came_to)}`,
		resolved_from && between(words, resolved_from, resolved_to),
	]
	const said = parts.filter(Boolean).join(words.comma)
	return kind ? `${words.kinds[kind]}: ${said}` : said
}

const between = (words: ReportWords, from?: string, to?: string): string =>
	from
		? fill(words.between, { from: dayText(from), to: dayText(to || from) })
		: fill(words.until, { to: dayText(to || '') })

function resolvedText(words: ReportWords, kind: CaseKind, { resolved, kept, basis }: FigureQuery): string {
	const { rows } = words
	if (kept) return kind === 'request' ? rows.kept[basis === 'policy' ? 'policy' : 'own'] : rows.ownOfOthers
	if (resolved === 'accepted' || resolved === 'rejected') return rows[resolved]
	return resolved === 'ended' ? rows.ended[kind] : rows.answered[kind]
}

function channelText(words: ReportWords, channel: string): string {
	const channels: Record<string, string | undefined> = labels.cases.values.channel
	return channel === 'none' ? words.noChannel : (channels[channel] ?? channel)
}
