import type { Collections } from '../core/api/collections.ts'
import type { CaseKind, CaseStatus, Status } from '../core/case/status.ts'

/*
 * What has a label in each language. The types come from the migrations: a field or a code that is new there is a type
 * error until it has its label.
 */

/** The label of each code that a field may hold, what is empty apart. */
type Codes<C extends keyof Collections, F extends keyof Collections[C]> = {
	[N in F]: Record<Exclude<Collections[C][N], ''> & string, string>
}

type Case = Collections['cases']
type Officer = Collections['officers']

export interface Labels {
	statuses: Record<CaseKind, Partial<Record<CaseStatus, string>>> & { request: Record<Status, string> }
	cases: {
		fields: Record<keyof Case, string>
		/** Fields that the server shows to nobody, which an audit record may still name. */
		unseen: Record<string, string>
		values: Codes<
			'cases',
			'kind' | 'topic' | 'status' | 'contact_means' | 'attention' | 'channel' | 'restricted'
		>
	}
	audit: { values: Codes<'audit', 'action'> & { actor: Record<'applicant' | 'system', string> } }
	holidays: { name: string }
	retention: { name: string }
	officers: {
		name: string
		fields: Record<Exclude<keyof Officer, 'id' | 'association' | 'created' | 'updated'>, string>
		values: Codes<'officers', 'role'> & { topics: Record<Officer['topics'][number], string> }
	}
	periods: {
		name: string
		fields: Record<Exclude<keyof Collections['periods'], 'id' | 'association'>, string>
	}
	outbox: { values: Codes<'outbox', 'state' | 'means' | 'kind'> }
	surveys: { values: Codes<'surveys', 'kind'> }
	campaigns: { values: Codes<'campaigns', 'target'> }
	survey_answers: { values: Codes<'survey_answers', 'method' | 'channel'> }
}

/** What each status is called, out of all that is said of it. */
export const namesOf = <S extends string>(words: Record<S, { label: string }>) =>
	Object.fromEntries(
		Object.entries<{ label: string }>(words).map(([status, { label }]) => [status, label]),
	) as Record<S, string>
