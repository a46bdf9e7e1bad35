import { writeText } from '../base/durable.ts'

/*
 * Which state the published content is in. It stands in a file beside the database too: whoever builds the
 * portal watches that.
 */

const KEY = 'sila.contentVersion'
const FILE = 'content-version'
/** In the store while much changes at once: whether anything has yet. */
const AT_ONCE = 'sila.contentAtOnce'

/** Says that published content has changed. Only for what is committed: a builder reads it at once. */
export function contentChanged(app: core.App): void {
	if (app.store().has(AT_ONCE)) {
		// Should the server end before the work does, the version is unknown and the next start makes a new one.
		$os.removeAll($filepath.join(app.dataDir(), FILE))
		app.store().set(AT_ONCE, 'changed')
		return
	}
	const version = $security.randomString(15)
	app.store().set(KEY, version)
	writeText(app.dataDir(), FILE, version, 0o644)
}

/** The same as a hook of what is published. */
export const publishedChanged = (e: core.RecordEvent): void => contentChanged(e.app)

/** Before the server listens: whatever changes in `work` is one change, told when it is done, however many records it touches. */
export function asOneChange(app: core.App, work: () => void): void {
	app.store().set(AT_ONCE, 'unchanged')
	try {
		work()
	} finally {
		const changed = app.store().get(AT_ONCE) === 'changed'
		app.store().remove(AT_ONCE)
		if (changed) contentChanged(app)
	}
}

export function contentVersion(app: core.App): string {
	if (!app.store().has(KEY)) {
		try {
			app.store().set(KEY, toString($os.readFile($filepath.join(app.dataDir(), FILE))))
		} catch {
			contentChanged(app)
		}
	}
	return app.store().get(KEY)
}
