import type { Fields } from '../api/fields.ts'

/*
 * What an account of staff may do over PocketBase's own records API: what the desk does, and nothing else. The server
 * makes the rules of the collections from this table at each start (server/base/access.ts). A collection is reachable
 * only by what its entry names, and a record only where its association is one of the account's. What may be written
 * into it, the hooks of its collection say beside.
 */

export type Act = 'list' | 'view' | 'create' | 'update' | 'delete'

interface Entry {
	acts: readonly Act[]
	/**
	 * Where a record says whose it is: a field, or a path over relations, that holds the id of an association. Null: all
	 * staff share them.
	 */
	owner: string | null
}

const NOTHING: Entry = { acts: [], owner: null }
const own = (owner: string, ...acts: Act[]): Entry => ({ acts, owner })

export const STAFF_ACCESS = {
	associations: own('id', 'list', 'view'),
	services: own('association', 'list', 'view'),
	form_versions: own('association', 'list', 'view'),
	cases: own('association', 'list', 'view', 'update'),
	audit: own('association', 'list'),
	access_log: own('association', 'list'),
	glasses: NOTHING,
	messages: own('case.association', 'list', 'view', 'create', 'update'),
	outbox: own('case.association', 'list', 'view', 'update'),
	erasure_requests: own('case.association', 'list', 'view', 'update'),
	compensation_records: own('case.association', 'list', 'view', 'create'),
	officers: own('association', 'list', 'view', 'create', 'update', 'delete'),
	periods: own('association', 'list', 'view', 'create', 'update'),
	retention: own('association', 'list', 'view', 'create', 'update'),
	holidays: { acts: ['list', 'view', 'create', 'update'], owner: null },
	surveys: own('association', 'list', 'view', 'create', 'update'),
	survey_versions: own('survey.association', 'list', 'view'),
	survey_settings: own('association', 'list', 'view', 'create', 'update'),
	// Their own association is the server's to write, from the survey.
	campaigns: own('survey.association', 'list', 'view', 'create', 'update'),
	improvements: own('association', 'list', 'view', 'create', 'update'),
	survey_answers: own('association', 'list', 'view', 'update'),
	survey_rounds: own('association', 'list', 'view', 'update'),
	survey_followups: own('case.association', 'list', 'view', 'update'),
	survey_publications: own('association', 'list', 'view'),
	invitations: NOTHING,
	// Accounts are the administrator's, over routes of their own.
	staff: NOTHING,
	// A door that anybody may send parts of files through; no record comes of it.
	upload_parts: NOTHING,
} as const satisfies Record<keyof Fields, Entry>

/** A rule as PocketBase has it; null: the administrator alone. */
type Rule = string | null

const STAFF = '@request.auth.collectionName = "staff"'

/** PocketBase's rule for an act on a collection. */
export function ruleOf(collection: keyof Fields, act: Act): Rule {
	if (collection === 'upload_parts' && act === 'create') return ''
	const { acts, owner }: Entry = STAFF_ACCESS[collection]
	if (!acts.includes(act)) return null
	if (owner === null) return STAFF
	// PocketBase holds what is missing for equal to what is empty.
	const theirs = [STAFF, `${owner} != ""`, `@request.auth.associations:each ?= ${owner}`]
	// Nobody moves a record to where it is somebody else's.
	const [field = ''] = owner.split('.')
	const stays = act === 'update' && field !== 'id' ? [`@request.body.${field}:changed = false`] : []
	return [...theirs, ...stays].join(' && ')
}
