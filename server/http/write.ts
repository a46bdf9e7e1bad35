import type { Answer } from './reply.ts'

const JSON_TYPE = 'application/json'

/** Writes an answer as it stands. PocketBase's own way would shuffle the keys of JSON. */
export function writeReply(e: core.RequestEvent, answer: Answer): void {
	const headers = e.response.header()
	for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value)
	if ('file' in answer) {
		serve(e, answer.file)
		return
	}
	if ('text' in answer) {
		headers.set('Content-Type', answer.type)
		e.string(answer.status, answer.text)
	} else if ('made' in answer) e.blob(answer.status, JSON_TYPE, answer.made)
	else if ('body' in answer) {
		headers.set('Content-Type', JSON_TYPE)
		e.string(answer.status, JSON.stringify(answer.body))
	} else e.noContent(answer.status)
}

function serve(e: core.RequestEvent, { path, name }: { path: string; name: string }): void {
	const files = e.app.newFilesystem()
	try {
		files.serve(e.response, e.request as http.Request, path, name)
	} finally {
		files.close()
	}
}
