import type { CaseEntry } from '../../core/api/cases.ts'
import { language } from '../frame/language.ts'
import { labels } from '../labels.ts'

/** What it is, and where there are several associations, whose. */
export function what({ kind, topic, service, association }: CaseEntry, several: boolean): string {
	const { kind: kinds, topic: topics } = labels.cases.values
	const about = kind === 'request' ? [service?.[language()]] : [kinds[kind], topic && topics[topic]]
	return [...about, several && association[language()]].filter(Boolean).join(' · ')
}
