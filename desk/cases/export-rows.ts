import type { ExportedCase } from '../../core/api/cases.ts'
import { formatReference } from '../../core/case/reference.ts'
import { formatPhone } from '../../core/language/phone.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { language } from '../frame/language.ts'
import { labels, statusLabel } from '../labels.ts'
import type { Cells } from '../surveys/spreadsheet.ts'
import { type ExportColumn, exportWords } from './export-words.ts'

/** With common spaces: a spreadsheet takes it for a text, and searching finds it. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const dayOf = (moment: string): string => (moment ? riyadhDay(moment) : '')

/** What each column has of a case. */
function columnsOf(it: ExportedCase): Record<ExportColumn, string> {
	const { kind: kinds, topic: topics, channel: channels, contact_means: means } = labels.cases.values
	return {
		reference: plain(formatReference(it.reference)),
		kind: kinds[it.kind],
		about: it.service?.[language()] ?? (it.topic && topics[it.topic]),
		association: it.association[language()],
		applicant: it.applicant,
		served: it.served?.name ?? '',
		status: statusLabel(it.kind, it.status),
		since: dayOf(it.status_since),
		arrived: dayOf(it.created),
		due: it.due,
		resolved: dayOf(it.resolved_at),
		holder: it.holder,
		channel: it.channel && channels[it.channel],
		means: it.contact_means && means[it.contact_means],
		phone: it.phone && plain(formatPhone(it.phone)),
		email: it.email,
	}
}

/** Cases as a table with its heads; a column that has nothing is left out, such as one that the reader's role does not see. */
export function exportRows(cases: readonly ExportedCase[]): Cells {
	const all = cases.map(columnsOf)
	const heads = exportWords().columns
	const names = (Object.keys(heads) as ExportColumn[]).filter(name => all.some(row => row[name] !== ''))
	return [names.map(name => heads[name]), ...all.map(row => names.map(name => row[name]))]
}
