import type { TextsRecord } from '../../core/api/collections.ts'
import { pb } from '../frame/session.ts'

/* Texts that associations keep to be used again. */

const texts = () => pb.collection('texts')

/** Those of all associations of the account, or of one, in the order of their names. */
export const listTexts = (association = ''): Promise<TextsRecord[]> =>
	texts().getFullList<TextsRecord>({
		filter: association && pb.filter('association = {:association}', { association }),
		sort: 'use,title,@rowid',
		requestKey: `sila-texts-${association}`,
	})

export type TextDraft = Pick<TextsRecord, 'association' | 'use' | 'title' | 'text'>

export const saveText = (id: string, draft: TextDraft): Promise<unknown> =>
	id ? texts().update(id, draft, { requestKey: null }) : texts().create(draft, { requestKey: null })

export const removeText = (id: string): Promise<unknown> => texts().delete(id, { requestKey: null })

const asked = new Map<string, Promise<TextsRecord[]>>()

/** The texts of an association, asked for once while its cases are looked at; none where they cannot be had. */
export function textsOf(association: string): Promise<TextsRecord[]> {
	const known = asked.get(association)
	if (known) return known
	const asking = listTexts(association).catch(() => {
		asked.delete(association)
		return []
	})
	asked.set(association, asking)
	return asking
}

/** What was asked for is old, once one was changed or somebody else signed in. */
export const forgetTexts = (): void => asked.clear()
pb.authStore.onChange(forgetTexts)
