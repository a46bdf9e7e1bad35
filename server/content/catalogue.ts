import { riyadhDay } from '../../core/time/clock.ts'
import { published } from './content.ts'
import { contentVersion } from './version.ts'

/** Everything published, ready to be sent. */
export interface Catalogue {
	/** Its entity tag: the same text has the same, also after a restart and from another version of Sila. Weak, since it is sent compressed too. */
	tag: string
	/** PublishedWithFeedback[] as JSON, UTF-8. */
	body: number[]
}

/** What it was made from: the version of the content, and the day in Riyadh, since a campaign leaves it with time. */
interface Kept extends Catalogue {
	state: string
}

const KEY = 'sila.catalogue'

/**
 * Everything published, made once for each state of the content. It is kept as bytes in the store, which all script
 * engines share: none has to make a text of it again. `moment` is UTC, ISO 8601.
 */
export function catalogue(app: core.App, moment: string): Catalogue {
	const day = riyadhDay(moment)
	// Told before anything is read: a change meanwhile makes another state, and this one is made anew.
	const state = `${contentVersion(app)} ${day}`
	const kept = app.store().get(KEY) as Kept | undefined
	if (kept?.state === state) return kept
	const text = JSON.stringify(published(app, day))
	const made: Kept = { state, tag: `W/"${$security.sha256(text).slice(0, 32)}"`, body: toBytes(text) }
	app.store().set(KEY, made)
	return made
}
