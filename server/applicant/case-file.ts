import type { FileQuery } from '../../core/api/requests.ts'
import { findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import type { Answer } from '../http/reply.ts'
import { notFound, openCase, readQuery, textOf } from './access.ts'

/** POST /api/sila/cases/file: a file of the case, or of a message about it; the file itself, to be saved. */
export function file(e: core.RequestEvent): Answer {
	const query = readQuery<FileQuery>(e)
	const opened = openCase(e, query, ['message', 'file'])
	if ('body' in opened) return opened
	const name = textOf(query?.file)
	const folder = folderOf(e.app, opened.record, query?.message, name)
	if (!folder) return notFound(opened.lang)
	const headers = {
		'Content-Disposition': `attachment; filename="${name}"`,
		'X-Content-Type-Options': 'nosniff',
	}
	return { file: { path: `${folder}/${name}`, name }, headers }
}

/** Where a file of this case is stored; null where it has none of that name. */
function folderOf(app: core.App, record: Stored<'cases'>, message: unknown, name: string): string | null {
	if (message === undefined)
		return record.getStringSlice('files').includes(name) ? record.baseFilesPath() : null
	const found = findOne(app, 'messages', { id: textOf(message), case: record.id })
	return found?.getStringSlice('files').includes(name) ? found.baseFilesPath() : null
}
