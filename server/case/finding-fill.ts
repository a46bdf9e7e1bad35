import { contactKeys, identityKey, nameKeys } from '../../core/sending/finding.ts'
import { contactDetails } from '../applicant/contact.ts'
import { findAll, json } from '../base/records.ts'
import { formOfVersion } from '../content/forms.ts'

/** Cases at a time. */
const BATCH = 500

/**
 * Gives every case what it is found by, for the migration that made the fields. It goes round the hooks: nothing of what
 * anybody wrote changes, so the trail has nothing to tell.
 */
export function fillFindingKeys(app: core.App): void {
	const forms = new Map<string, ReturnType<typeof formOfVersion>>()
	for (let last = '', batch = BATCH; batch === BATCH; ) {
		const cases = findAll(app, 'cases', 'id > {:last}', { last }, 'id', BATCH)
		for (const record of cases) {
			last = record.id
			if (record.getString('erased_at')) continue
			const version = record.getString('form_version')
			if (version && !forms.has(version)) forms.set(version, formOfVersion(app, version))
			const service = forms.get(version)?.service ?? { questions: [] }
			const keys = {
				...nameKeys([record.getString('applicant')]),
				...contactKeys(contactDetails(record)),
				...identityKey(service, json(record, 'answers')?.answers ?? {}),
			}
			app
				.db()
				.newQuery(
					'UPDATE cases SET name_key = {:name_key}, phone_key = {:phone_key}, email_key = {:email_key}, identity_key = {:identity_key} WHERE id = {:id}',
				)
				.bind({ ...keys, id: record.id })
				.execute()
		}
		batch = cases.length
	}
}
