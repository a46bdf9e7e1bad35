import { writeText } from '../base/durable.ts'

/*
 * PocketBase puts files on the disk before their record is committed, and removes those of a deleted one after it is.
 * Should the process end in between, they would lie there for ever and nobody would know of them. So whose files are
 * changing is noted beside the database, in the transaction of the change; afterwards, what no record names is removed.
 */

const FOLDER = 'storing'
/** Notes that are dealt with in one transaction: while it lasts, nobody else can write. */
const AT_ONCE = 100

/** Notes that a record's files change in this transaction, before any does. */
export function noteFileChange(app: core.App, record: core.Record): void {
	if (app.settings().s3.enabled) return
	const folder = notesOf(app)
	const makeFolder = $os.mkdirAll as unknown as (path: string, mode: number) => void
	makeFolder(folder, 0o700)
	writeText(folder, `${record.collection().name}.${record.id}`, '', 0o600)
}

/** Before the server listens, and as a job: removes what the changes that are over have left. */
export function removeOrphanedFiles(app: core.App): void {
	while (namesIn(notesOf(app)).length > 0) {
		// No other transaction is open meanwhile: what a record names now is what it names.
		app.runInTransaction(tx => {
			for (const note of namesIn(notesOf(tx)).slice(0, AT_ONCE)) {
				const [collection = '', id = ''] = note.split('.')
				removeUnnamed(tx, collection, id)
				$os.remove($filepath.join(notesOf(tx), note))
			}
		})
	}
}

function removeUnnamed(app: core.App, name: string, id: string): void {
	const collection = app.findCachedCollectionByNameOrId(name)
	const folder = $filepath.join(app.dataDir(), 'storage', collection.id, id)
	const record = app.findRecordsByIds(name, [id])[0]
	const fields = collection.fields.filter(field => field.type() === 'file')
	const named = record ? fields.flatMap(field => record.getStringSlice(field.getName())) : []
	for (const entry of namesIn(folder)) {
		// PocketBase keeps a file's attributes and small pictures beside it.
		const file = entry.replace(/^thumbs_|\.attrs$/g, '')
		if (!named.includes(file)) $os.removeAll($filepath.join(folder, entry))
	}
	if (named.length === 0) $os.removeAll(folder)
}

const notesOf = (app: core.App) => $filepath.join(app.dataDir(), FOLDER)

function namesIn(folder: string): string[] {
	try {
		return $os.readDir(folder).map(entry => entry.name())
	} catch {
		// It is not there.
		return []
	}
}
