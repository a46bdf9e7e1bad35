import { writeText } from '../base/durable.ts'

/*
 * Which state the published content is in. It stands in a file beside the database too: whoever builds the
 * portal watches that.
 */

const KEY = 'sila.contentVersion'
const FILE = 'content-version'

/** Says that published content has changed. Only for what is committed: a builder reads it at once. */
export function contentChanged(app: core.App): void {
	const version = $security.randomString(15)
	app.store().set(KEY, version)
	writeText(app.dataDir(), FILE, version, 0o644)
}

/** The same as a hook of what is published. */
export const publishedChanged = (e: core.RecordEvent): void => contentChanged(e.app)

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
